package normbook.sandbox;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import java.io.FileInputStream;
import java.io.IOException;

/** Gives up, for all threads and for good, every system call but those of {@link SyscallFilter}. */
public final class Seal {
    private static final long PR_SET_NO_NEW_PRIVS = 38;
    private static final long PR_GET_NO_NEW_PRIVS = 39;
    private static final long SECCOMP_SET_MODE_FILTER = 1;
    private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

    private Seal() {}

    /** Returns an empty text where the seal holds, else why it does not. */
    public static String close() {
        SyscallFilter filter = SyscallFilter.ofThisMachine();
        if (filter == null) {
            return "no filter for " + System.getProperty("os.arch");
        }
        try {
            install(filter);
        } catch (LinkageError | RuntimeException e) {
            return String.valueOf(e);
        }
        return canStillOpenFiles() ? "the kernel took no filter" : "";
    }

    /** Loads what sealing needs and changes nothing. */
    public static void rehearse() {
        try (Memory memory = new Memory(16)) {
            call("prctl", PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, memory);
        }
    }

    private static void install(SyscallFilter filter) {
        byte[] program = filter.program();
        try (Memory code = new Memory(program.length);
                Memory head = new Memory(16)) {
            // struct sock_fprog: the number of instructions, and where they are
            code.write(0, program, 0, program.length);
            head.setShort(0, (short) (program.length / SyscallFilter.INSTRUCTION_BYTES));
            head.setPointer(8, code);
            call("prctl", PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L);
            call("syscall", (long) filter.seccompCall(), SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, head);
        }
    }

    private static void call(String function, Object... arguments) {
        NativeLibrary.getProcess().getFunction(function).invokeLong(arguments);
    }

    private static boolean canStillOpenFiles() {
        String itself = System.getProperty("java.class.path");
        try (FileInputStream opened = new FileInputStream(itself)) {
            return opened != null;
        } catch (IOException e) {
            return false;
        }
    }
}
