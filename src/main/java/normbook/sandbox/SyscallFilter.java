package normbook.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The system calls a warmed worker still needs, as a seccomp filter (classic BPF): memory, clocks, locks, its own
 * threads, and the files it has open. No open, socket, exec, fork, kill or ptrace is among them: those fail with EPERM.
 */
enum SyscallFilter {
    // read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn pread64 readv
    // writev sched_yield mremap mincore madvise nanosleep getpid exit uname gettimeofday getrusage sysinfo sigaltstack
    // gettid futex sched_getaffinity restart_syscall clock_gettime clock_getres clock_nanosleep exit_group
    // set_robust_list getcpu getrandom membarrier rseq
    X86_64(
            0xC000003E,
            new int[] {
                0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 17, 19, 20, 24, 25, 27, 28, 35, 39, 60, 63, 96, 98, 99, 131,
                186, 202, 204, 219, 228, 229, 230, 231, 273, 309, 318, 324, 334
            },
            56,
            16,
            157,
            317),
    AARCH64(
            0xC00000B7,
            new int[] {
                63, 64, 57, 80, 62, 222, 226, 215, 214, 134, 135, 139, 67, 65, 66, 124, 216, 232, 233, 101, 172, 93,
                160, 169, 165, 179, 132, 178, 98, 123, 128, 113, 114, 115, 94, 99, 168, 278, 283, 293
            },
            220,
            29,
            167,
            277);

    static final int INSTRUCTION_BYTES = 8;

    private static final int CLONE3 = 435;
    private static final int CLONE_THREAD = 0x00010000;
    private static final int FIONREAD = 0x541B;
    private static final int PR_SET_NAME = 15;

    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF0000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;
    private static final int KILL_PROCESS = 0x80000000;

    // struct seccomp_data: nr, arch, instruction pointer, six arguments of eight bytes (low half first)
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private final int architecture;
    private final int[] allowed;
    private final int clone;
    private final int ioctl;
    private final int prctl;
    private final int seccomp;

    SyscallFilter(int architecture, int[] allowed, int clone, int ioctl, int prctl, int seccomp) {
        this.architecture = architecture;
        this.allowed = allowed;
        this.clone = clone;
        this.ioctl = ioctl;
        this.prctl = prctl;
        this.seccomp = seccomp;
    }

    /** The filter for this machine, or null where there is none. */
    static SyscallFilter ofThisMachine() {
        return switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
            case "Linux amd64" -> X86_64;
            case "Linux aarch64" -> AARCH64;
            default -> null;
        };
    }

    int seccompCall() {
        return seccomp;
    }

    /** struct sock_filter[]: eight bytes an instruction, in the machine's byte order (little on both). */
    byte[] program() {
        List<long[]> code = new ArrayList<>();
        code.add(instruction(LOAD, 0, 0, ARCHITECTURE));
        code.add(instruction(JUMP_IF_EQUAL, 1, 0, architecture));
        code.add(instruction(RETURN, 0, 0, KILL_PROCESS));
        code.add(instruction(LOAD, 0, 0, NUMBER));
        for (int call : allowed) {
            code.add(instruction(JUMP_IF_EQUAL, 0, 1, call));
            code.add(instruction(RETURN, 0, 0, ALLOW));
        }
        // glibc falls back from clone3, whose flags a filter cannot see, to clone
        code.add(instruction(JUMP_IF_EQUAL, 0, 1, CLONE3));
        code.add(instruction(RETURN, 0, 0, ENOSYS));
        allowWhere(code, clone, FIRST_ARGUMENT, JUMP_IF_ANY_BIT, CLONE_THREAD);
        allowWhere(code, ioctl, SECOND_ARGUMENT, JUMP_IF_EQUAL, FIONREAD);
        allowWhere(code, prctl, FIRST_ARGUMENT, JUMP_IF_EQUAL, PR_SET_NAME);
        code.add(instruction(RETURN, 0, 0, EPERM));
        ByteBuffer bytes = ByteBuffer.allocate(INSTRUCTION_BYTES * code.size()).order(ByteOrder.LITTLE_ENDIAN);
        code.forEach(i ->
                bytes.putShort((short) i[0]).put((byte) i[1]).put((byte) i[2]).putInt((int) i[3]));
        return bytes.array();
    }

    private static void allowWhere(List<long[]> code, int call, int argument, int test, int value) {
        code.add(instruction(JUMP_IF_EQUAL, 0, 4, call));
        code.add(instruction(LOAD, 0, 0, argument));
        code.add(instruction(test, 0, 1, value));
        code.add(instruction(RETURN, 0, 0, ALLOW));
        code.add(instruction(RETURN, 0, 0, EPERM));
    }

    private static long[] instruction(int operation, int ifTrue, int ifFalse, int operand) {
        return new long[] {operation, ifTrue, ifFalse, operand};
    }
}
