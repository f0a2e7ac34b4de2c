package normbook.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Links into classes in SQL; only hashes of their tokens are kept. */
final class InvitationRepository {
    /** @param createdBy the account whose links go when it goes */
    record NewInvitation(long classId, String tokenHash, Role role, boolean once, long createdBy, Instant expiresAt) {}

    void insert(Handle handle, NewInvitation invitation, Instant now) {
        handle.createUpdate("insert into classroom_invitations"
                        + " (class_id, token_hash, role, once, uses, created_by, created_at, expires_at)"
                        + " values (:class, :tokenHash, :role, :once, 0, :createdBy, :now, :expiresAt)")
                .bind("class", invitation.classId())
                .bind("tokenHash", invitation.tokenHash())
                .bind("role", invitation.role().word())
                .bind("once", invitation.once())
                .bind("createdBy", invitation.createdBy())
                .bind("now", now)
                .bind("expiresAt", invitation.expiresAt())
                .execute();
    }

    Optional<Invitation> findByToken(Handle handle, String tokenHash) {
        return handle.createQuery("select * from classroom_invitations where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(InvitationRepository::invitation)
                .findOne();
    }

    /** Those that still work, the newest first. */
    List<Invitation> listOpen(Handle handle, long classId, Instant now) {
        return handle.createQuery("select * from classroom_invitations where class_id = :class order by id desc")
                .bind("class", classId)
                .map(InvitationRepository::invitation)
                .filter(invitation -> invitation.isOpen(now))
                .list();
    }

    /** Returns false when somebody else has used a link that works once. */
    boolean use(Handle handle, long id) {
        return handle.execute(
                        "update classroom_invitations set uses = uses + 1 where id = ? and not (once and uses > 0)", id)
                == 1;
    }

    void delete(Handle handle, long classId, long id) {
        handle.execute("delete from classroom_invitations where class_id = ? and id = ?", classId, id);
    }

    private static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("class_id"),
                Role.of(row.getString("role")),
                row.getBoolean("once"),
                row.getInt("uses"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
