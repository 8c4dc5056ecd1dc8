package vn.cancu.text.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cancu.diagnostic.Code;

class WorkerPoolTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final byte[] PLAN = SamplePlan.file().bytes();

    private final WorkerPool pool = new WorkerPool(CLASS_PATH, Duration.ofSeconds(20), Duration.ofSeconds(20));

    @AfterEach
    void end() {
        pool.end();
    }

    @Test
    void oneWorkerReadsManyDocuments() {
        for (int i = 0; i < 20; i++) {
            assertThat(pool.read(Format.DOCX, PLAN, Scans.REFUSE).text()).isEqualTo(SamplePlan.TEXT);
        }
        assertThat(pool.processes()).hasSize(1);
    }

    @Test
    void severalAtOnceGetTheirOwnAnswers() {
        List<String> texts = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> pool.read(
                                Format.DOCX,
                                DocxFile.of(DocxFile.paragraphs("văn bản " + i)).bytes(),
                                Scans.REFUSE)
                        .text())
                .toList();
        assertThat(texts)
                .isEqualTo(IntStream.range(0, 16)
                        .mapToObj(i -> "văn bản " + i + "\n")
                        .toList());
        assertThat(pool.processes()).hasSizeBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aWorkerThatRunsOutOfMemoryTakesOnlyItsDocumentWithIt() {
        // A page of a million elements is far more than 256 MB in memory.
        byte[] page = "<p><b>x</b>".repeat(4_000_000).getBytes(UTF_8);
        Extract extract = pool.read(Format.HTML, page, Scans.REFUSE);
        assertThat(extract.remarks()).containsExactly(Extract.Remark.of(Code.DOCUMENT_TOO_COMPLEX, "256 MB"));
        assertThat(pool.read(Format.DOCX, PLAN, Scans.REFUSE).text()).isEqualTo(SamplePlan.TEXT);
    }

    @Test
    void aDocumentThatTakesTooLongIsGivenUp() {
        WorkerPool hasty = new WorkerPool(CLASS_PATH, Duration.ofMillis(1), Duration.ofMillis(1));
        try {
            assertThat(hasty.read(Format.DOCX, PLAN, Scans.REFUSE).remarks())
                    .containsExactly(Extract.Remark.of(Code.DOCUMENT_TOO_SLOW, 0));
            assertThat(hasty.processes()).isEmpty();
        } finally {
            hasty.end();
        }
    }

    @Test
    void aWorkerThatCannotStartIsTold() {
        WorkerPool broken = new WorkerPool("/nowhere", Duration.ofSeconds(20), Duration.ofSeconds(20));
        try {
            assertThat(broken.read(Format.DOCX, PLAN, Scans.REFUSE).remarks())
                    .extracting(Extract.Remark::code)
                    .containsExactly(Code.READER_FAILED);
        } finally {
            broken.end();
        }
    }

    @Test
    void librariesThatOnlyTestsHaveAreNotNeeded() throws Exception {
        String shipped = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry ->
                        !entry.matches(".*(xmlbeans|poi-ooxml-|curvesapi|commons-math3|SparseBitSet|junit|assertj).*")
                                || entry.matches(".*poi-ooxml-[0-9.]+jar"))
                .collect(Collectors.joining(File.pathSeparator));
        WorkerPool lean = new WorkerPool(shipped, Duration.ofSeconds(20), Duration.ofSeconds(20));
        try {
            assertThat(lean.read(Format.DOCX, PLAN, Scans.REFUSE).text()).isEqualTo(SamplePlan.TEXT);
        } finally {
            lean.end();
        }
    }

    @Test
    void nothingStaysBehind() {
        pool.read(Format.DOCX, PLAN, Scans.REFUSE);
        List<ProcessHandle> processes = pool.processes();
        List<Path> directories = pool.directories();
        assertThat(processes).hasSize(1).allMatch(ProcessHandle::isAlive);
        assertThat(directories).hasSize(1).allSatisfy(directory -> assertThat(directory)
                .isEmptyDirectory());
        pool.end();
        assertThat(pool.processes()).isEmpty();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(directories).noneMatch(Files::exists);
    }
}
