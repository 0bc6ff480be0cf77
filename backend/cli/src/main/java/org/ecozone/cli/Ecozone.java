package org.ecozone.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code ecozone COMMAND …}. */
@Command(
        name = "ecozone",
        versionProvider = SoftwareVersion.class,
        scope = ScopeType.INHERIT,
        description = {
            "生态环境分区管控与生态保护红线研判的命令行：不需要服务器和数据库。",
            "The command line of EcoZone: needs no server and no database.",
            "",
            "另有管理数据库的 / and, to look after the database:  backup FILE · restore FILE · db repair · db upgrade"
        },
        synopsisHeading = "用法 / usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数 / arguments:%n",
        optionListHeading = "%n选项 / options:%n",
        commandListHeading = "%n命令 / commands:%n",
        exitCodeListHeading = "%n退出码 / exit codes:%n",
        exitCodeList = {
            "0:正常；无发现；记录相同 / ok, nothing found, the record comes out again",
            "1:有发现；记录不同 / findings, or the record does not come out again",
            "2:用法有误 / the command was not understood",
            "3:输入不能读取或不能采用 / what was given cannot be read or taken",
            "4:程序错误 / a fault of this program"
        },
        subcommands = {
            ScreenCommand.class,
            ExtractCommand.class,
            VerifyCommand.class,
            RulesCommand.class,
            IndicatorsCommand.class,
            EditionCommand.class,
            TilesCommand.class
        })
public final class Ecozone {

    private static final int HELP_COLUMNS = 120;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示用法 / shows how it is used")
    private boolean wantsHelp;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示版本 / shows the version")
    private boolean wantsVersion;

    private Ecozone() {}

    /** Runs the command that {@code arguments} name, and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(run(
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                arguments));
    }

    /** The same, within a process: prints to {@code out} and {@code err}, and returns the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int outcome = new CommandLine(new Ecozone())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Failures::failed)
                .setParameterExceptionHandler(Failures::misused)
                .execute(arguments);
        out.flush();
        err.flush();
        return outcome;
    }

    private static PrintWriter writer(FileOutputStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }
}
