package vn.cancu.text.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;

/**
 * The processes that read documents of the larger formats. They have little memory, little time for each document, an
 * empty directory to work in, and no more of the environment than they need. One that dies takes only its document with
 * it; the next gets a new one. They are started when first needed and end with this process.
 */
final class WorkerPool {
    /** What a worker may use, in megabytes. */
    static final int MEMORY = 256;

    /** What the machine's exit code is when it runs out of memory (-XX:+ExitOnOutOfMemoryError). */
    private static final int OUT_OF_MEMORY = 3;
    /** So many documents, then a new process: whatever the parsers keep of each must not add up. */
    private static final int DOCUMENTS_EACH = 500;

    private static final WorkerPool SHARED =
            new WorkerPool(System.getProperty("java.class.path"), Duration.ofSeconds(20), Duration.ofMinutes(15));

    private final String classPath;
    private final Duration limit;
    private final Duration recognitionLimit;
    private final Semaphore places =
            new Semaphore(Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())), true);
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;

    /**
     * A pool of its own.
     *
     * @param classPath where the workers find their classes, as in the property {@code java.class.path}
     * @param limit for reading one document
     * @param recognitionLimit for reading one whose pages are images
     */
    WorkerPool(String classPath, Duration limit, Duration recognitionLimit) {
        this.classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        this.limit = limit;
        this.recognitionLimit = recognitionLimit;
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "document-clock");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        this.clock = executor;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "document-workers-end"));
    }

    /** The pool that all reading of this process shares. */
    static WorkerPool shared() {
        return SHARED;
    }

    /** Reads one document; whatever happens to the worker is told in the extract. */
    Extract read(Format format, byte[] bytes, Scans scans) {
        places.acquireUninterruptibly();
        try {
            Worker worker = free();
            Extract extract = worker.read(format, bytes, scans);
            if (worker.isUsable()) {
                idle.push(worker);
            } else {
                worker.end();
            }
            return extract;
        } catch (IOException cannotStart) {
            return Extract.refused(Code.READER_FAILED, cannotStart.getMessage());
        } finally {
            places.release();
        }
    }

    /** Ends all workers. */
    void end() {
        all.forEach(Worker::end);
    }

    /** The processes that there are. */
    List<ProcessHandle> processes() {
        return all.stream().map(worker -> worker.process.toHandle()).toList();
    }

    /** The directories that they work in. */
    List<Path> directories() {
        return all.stream().map(worker -> worker.directory).toList();
    }

    private Worker free() throws IOException {
        for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isUsable()) {
                return worker;
            }
            worker.end();
        }
        return new Worker();
    }

    private List<String> command(Path directory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + MEMORY + "m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:-UsePerfData",
                // What the machine itself says must not get between the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("crash"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory,
                "-Duser.home=" + directory,
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                classPath,
                DocumentWorker.class.getName()));
        return command;
    }

    /** One process, used by one thread at a time. */
    private final class Worker {
        private final Path directory = Files.createTempDirectory("cancu-document-");
        private final Process process;
        private final DataOutputStream questions;
        private final DataInputStream answers;
        private volatile boolean timedOut;
        private boolean broken;
        private int documents;

        Worker() throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command(directory))
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(Set.of("PATH", "TESSDATA_PREFIX", "SystemRoot"));
            process = builder.start();
            questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
            answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
            all.add(this);
        }

        boolean isUsable() {
            return !broken && documents < DOCUMENTS_EACH && process.isAlive();
        }

        Extract read(Format format, byte[] bytes, Scans scans) {
            documents++;
            Duration time = scans == Scans.RECOGNISE ? recognitionLimit : limit;
            Future<?> alarm = clock.schedule(this::timeOut, time.toMillis(), TimeUnit.MILLISECONDS);
            try {
                questions.writeByte(format.ordinal());
                questions.writeByte(scans.ordinal());
                questions.writeInt(bytes.length);
                questions.write(bytes);
                questions.flush();
                return Extract.read(answers);
            } catch (IOException died) {
                broken = true;
                return timedOut ? Extract.refused(Code.DOCUMENT_TOO_SLOW, time.toSeconds()) : cause(died);
            } finally {
                alarm.cancel(false);
            }
        }

        private Extract cause(IOException died) {
            Integer exit = exitCode();
            return exit != null && exit == OUT_OF_MEMORY
                    ? Extract.refused(Code.DOCUMENT_TOO_COMPLEX, MEMORY + " MB")
                    : Extract.refused(Code.READER_FAILED, exit == null ? died : exit);
        }

        private @Nullable Integer exitCode() {
            try {
                return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : null;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return null;
            }
        }

        private void timeOut() {
            timedOut = true;
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        void end() {
            all.remove(this);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            exitCode();
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException left) {
                // A temporary directory more; nobody reads it.
            }
        }
    }
}
