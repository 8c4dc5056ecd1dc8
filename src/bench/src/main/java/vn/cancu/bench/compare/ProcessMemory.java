package vn.cancu.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process takes of memory, as Linux tells it. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** The most that a process and those that it started ever took, in bytes; 0 where the system does not tell. */
    static long peak(ProcessHandle process) throws IOException {
        long sum = peak(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            sum += peak(child.pid());
        }
        return sum;
    }

    private static long peak(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** The bytes of all files below a folder. */
    static long onDisk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
