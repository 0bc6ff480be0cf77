package org.ecozone.gisfile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One run of a program, in a session of its own, in a {@link Cage}, with limits that the kernel keeps: address space, processor time,
 * size of written files, open files, no core dump. At the time limit, or when the waiting thread is interrupted, the whole process group is killed; should this
 * process be killed outright, {@code timeout} ends the program all the same.
 */
final class LimitedProcess {

    private static final int MAX_TEXT = 256 * 1024;
    private static final int OPEN_FILES = 128;
    private static final long KILOBYTE = 1024;
    /** Unit of {@code ulimit -f}. */
    private static final long BLOCK = 512;

    /**
     * Any limit that cannot be set ends the run before it begins. The last argument may come from a file: Java passes arguments in
     * the encoding of the process's locale, which may have no Chinese.
     */
    private static final String SCRIPT = """
            ulimit -c 0 && ulimit -t "$1" && ulimit -v "$2" && ulimit -f "$3" && ulimit -n "$4" || exit 126
            seconds=$5 last=$6
            shift 6
            if [ -n "$last" ]; then
              text=$(cat -- "$last" && printf x) || exit 126
              set -- "$@" "${text%x}"
            fi
            exec timeout -s KILL "$seconds" "$@"
            """;

    private LimitedProcess() {}

    /**
     * How it ended.
     *
     * @param exit 0 if well
     * @param output the first {@value #MAX_TEXT} bytes; empty if they were written to a file
     * @param errors the first {@value #MAX_TEXT} bytes; for deciding only, never for users: they name paths
     */
    record Result(int exit, String output, String errors) {

        boolean isClean() {
            return exit == 0 && !errors.contains("ERROR") && !errors.contains("FAILURE");
        }
    }

    /** What to run; {@code last} is an argument in any characters behind the others, which are ASCII. */
    record Command(Path program, List<String> arguments, Optional<String> last, Map<String, String> environment) {}

    static Result run(Command run, PrivateFolder work, GdalLimits limits) throws GisRefusal, IOException {
        return run(run, work, limits, output -> Pipe.text(output, MAX_TEXT));
    }

    /** As {@link #run}, with the output written to {@code target} instead of kept as text. */
    static Result runInto(Path target, Command run, PrivateFolder work, GdalLimits limits)
            throws GisRefusal, IOException {
        return run(run, work, limits, output -> Pipe.file(output, target, limits.fileBytes()));
    }

    private static Result run(Command run, PrivateFolder work, GdalLimits limits, Function<InputStream, Pipe> kept)
            throws GisRefusal, IOException {
        Path last = Files.createTempFile(work.path(), "arg", "");
        Files.writeString(last, run.last().orElse(""));
        var builder = new ProcessBuilder(command(run, last, limits))
                .directory(work.path().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().clear();
        builder.environment().putAll(run.environment());
        Process process = builder.start();
        Pipe output = kept.apply(process.getInputStream());
        Pipe errors = Pipe.text(process.getErrorStream(), MAX_TEXT);
        if (!isEnded(process, limits)) {
            throw tooCostly();
        }
        Result result = result(process, output.rest(), errors.rest());
        Files.delete(last);
        return result;
    }

    /** Whether it ended by itself in time; else it has been killed. */
    private static boolean isEnded(Process process, GdalLimits limits) throws IOException {
        boolean isEnded = false;
        try {
            isEnded = process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isEnded) {
                killGroup(process);
            }
        }
        return isEnded;
    }

    private static Result result(Process process, Optional<Pipe.Read> output, Optional<Pipe.Read> errors)
            throws GisRefusal {
        boolean isAll = output.filter(Pipe.Read::isAll).isPresent() && errors.isPresent();
        if (!isAll || process.exitValue() > 128) {
            throw tooCostly();
        }
        return new Result(process.exitValue(), output.get().text(), errors.get().text());
    }

    private static List<String> command(Command run, Path last, GdalLimits limits) {
        long seconds = limits.time().toSeconds() + 5;
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(Cage.TIGHTEST.command());
        command.addAll(List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "sh",
                String.valueOf(limits.processorSeconds()),
                String.valueOf(limits.memoryBytes() / KILOBYTE),
                String.valueOf(limits.fileBytes() / BLOCK),
                String.valueOf(OPEN_FILES),
                String.valueOf(seconds),
                run.last().isPresent() ? last.toString() : "",
                run.program().toString()));
        command.addAll(run.arguments());
        return command;
    }

    /** {@code setsid} made the process the leader of its group; what it started in turn is in it. */
    private static void killGroup(Process process) throws IOException {
        List<ProcessHandle> below = process.descendants().toList();
        String group = "-" + process.pid();
        Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -KILL -- \"$1\"", "sh", group)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        await(kill);
        await(process);
    }

    /** Killed processes end at once, so this waits even if the thread is interrupted; bounded all the same. */
    private static void await(Process process) {
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static GisRefusal tooCostly() {
        return new GisRefusal(
                "FILE_TOO_COMPLEX",
                "读取这个文件超过了时间、内存或输出大小的限制；请拆分或简化后再上传，或检查文件是否损坏。",
                "Reading this file takes more time, memory or output than is allowed; split or simplify it, or check whether it is damaged.");
    }
}
