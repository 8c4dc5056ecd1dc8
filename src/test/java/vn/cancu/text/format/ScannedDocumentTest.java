package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.citation.Mention;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.UserError;
import vn.cancu.extraction.Extraction;
import vn.cancu.extraction.Extractor;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;

/** From pages that are only images, through the tesseract of this machine, to what they say. */
class ScannedDocumentTest {

    @Test
    void aScanIsReadAsItsTextWouldBeAndSaysThatItWasRecognised() throws IOException {
        byte[] scan;
        try (PdfFile pdf = new PdfFile()) {
            scan = pdf.scan(
                            "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY",
                            "Số: 12/KH-UBND",
                            "Sông Mây, ngày 05 tháng 3 năm 2023",
                            "KẾ HOẠCH",
                            "Truyền thông về quyền con người năm 2023",
                            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của",
                            "Chính phủ về quản lý hoạt động thông tin đối ngoại;")
                    .scan("Thực hiện Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ.")
                    .bytes();
        }
        Extraction read = new Extractor(Lexicon.of(AuthorityLoader.bundled())).extract(recognised(scan));
        assertThat(read.source().reading().recognised()).isTrue();
        assertThat(read.diagnostics()).extracting(Diagnostic::code).contains(Code.RECOGNISED_TEXT);
        assertThat(read.citations())
                .flatExtracting(citation -> citation.mention().number().stream().toList())
                .extracting(Mention.Numeral::text)
                .contains("72/2015/NĐ-CP", "1191/QĐ-TTg");
        assertThat(read.citations()).allSatisfy(citation -> {
            Quote quote = citation.mention().quote();
            assertThat(quote.span().of(read.source().text())).isEqualTo(quote.exact());
        });
    }

    private static SourceDocument recognised(byte[] scan) {
        try {
            return DocumentReader.read("scan.pdf", scan, Scans.RECOGNISE);
        } catch (UserError refused) {
            assertThat(refused.diagnostic().code()).isEqualTo(Code.RECOGNISER_MISSING);
            return abort("tesseract with the language vie is not installed");
        }
    }
}
