package org.ecozone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.edition.EditionRefused;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultsFound;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says on standard error what went wrong, and how the program ends. */
final class Failures {

    private Failures() {}

    /** For what a command threw. */
    static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof Unreadable unreadable) {
            say(err, String.valueOf(unreadable.getMessage()), unreadable.english());
        } else if (thrown instanceof RuleFaults faults) {
            say(err, "规则有误：\n" + faults.getMessage(), "the rules are faulty");
        } else if (thrown instanceof EditionRefused refused) {
            say(err, String.valueOf(refused.getMessage()), "the edition cannot be taken");
        } else if (thrown instanceof FaultsFound found) {
            say(err, "有 " + found.faults().size() + " 处错误：", found.faults().size() + " faults:");
            found.faults().forEach(fault -> err.println("  " + line(fault)));
        } else if (thrown.getCause() instanceof NoSuchFileException missing) {
            say(err, "没有这个文件：" + missing.getFile(), "there is no such file: " + missing.getFile());
        } else if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            say(err, "不能读取：" + thrown.getMessage(), "cannot be read: " + thrown.getMessage());
        } else {
            say(err, "程序错误，请报告以下内容：", "a fault of this program; please report what follows:");
            thrown.printStackTrace(err);
            return ExitCode.BUG;
        }
        return ExitCode.UNREADABLE;
    }

    /** For arguments that are not understood. */
    static int misused(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        say(command.getErr(), "用法有误：" + thrown.getMessage(), String.valueOf(thrown.getMessage()));
        command.getErr().println("  " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** One fault: place, code, both sentences. */
    static String line(Fault fault) {
        return fault + (fault.messageEn() == null ? "" : "\n      " + fault.messageEn());
    }

    private static void say(PrintWriter err, String chinese, String english) {
        err.println("错误：" + chinese);
        err.println("Error: " + english);
    }
}
