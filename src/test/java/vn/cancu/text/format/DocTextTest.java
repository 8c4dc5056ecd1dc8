package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.diagnostic.Code;

class DocTextTest {
    @TempDir
    Path directory;

    @Test
    void aWholeDocumentReadsAsItsDocxDoes() throws Exception {
        // plan.doc is SamplePlan, converted by LibreOffice: what writes DOC files can only change them.
        assertThat(DocText.of(Files.write(directory.resolve("document"), plan()))
                        .text())
                .isEqualTo(SamplePlan.TEXT);
    }

    @Test
    void macrosAreNeitherReadNorRun() throws Exception {
        Path file = Files.write(directory.resolve("document"), plan());
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), false)) {
            files.getRoot().createDirectory("Macros").createDocument("VBA", new ByteArrayInputStream(new byte[] {1}));
            files.writeFilesystem();
        }
        Extract extract = WorkerPool.shared().read(Format.DOC, Files.readAllBytes(file), Scans.REFUSE);
        assertThat(extract.text()).isEqualTo(SamplePlan.TEXT);
        assertThat(extract.remarks()).containsExactly(Extract.Remark.of(Code.MACROS_IGNORED));
    }

    @Test
    void aTruncatedDocumentIsDamaged() throws Exception {
        byte[] plan = plan();
        for (int length : new int[] {600, 2048, 5000, plan.length - 600}) {
            byte[] part = Arrays.copyOf(plan, length);
            Extract extract = WorkerPool.shared().read(Format.DOC, part, Scans.REFUSE);
            // What is cut off may be of no importance; but then the text is whole.
            if (!extract.text().equals(SamplePlan.TEXT)) {
                assertThat(extract.remarks())
                        .as("length " + length)
                        .extracting(Extract.Remark::code)
                        .containsExactly(Code.DOCUMENT_DAMAGED);
                assertThat(extract.text()).isEmpty();
            }
        }
    }

    static byte[] plan() throws Exception {
        try (InputStream in = DocTextTest.class.getResourceAsStream("plan.doc")) {
            return in.readAllBytes();
        }
    }
}
