package vn.cancu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Mention;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/** The shape of the JSON, which tools outside the project rely on. */
class ExtractionJsonTest {
    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final String TEXT =
            "Số: 12/KH-UBND. Căn cứ Luật Báo chí; Quyết định số 7/QĐ-TTg. Sở Y tế chủ trì, xong trong quý IV.";

    @Test
    void everyFieldIsWrittenInItsPlace() throws IOException {
        StringWriter out = new StringWriter();
        ExtractionJson.write(full(), VI, true, out);
        assertThat(out).hasToString("""
                        {
                          "source": {
                            "file": "a.txt",
                            "sha256": "%s",
                            "characters": 96,
                            "kind": "copy",
                            "url": null
                          },
                          "document": {
                            "type": "Kế hoạch",
                            "number": "12/KH-UBND",
                            "issueDate": "2024-05",
                            "issuer": "Ủy ban nhân dân tỉnh Gia Lai",
                            "province": "Gia Lai",
                            "title": "Về <y tế> & \\"sức khỏe\\"",
                            "signer": "Nguyễn Văn A",
                            "period": "2024/2025",
                            "iri": "https://w3id.org/cancu/vb/ubnd-gia-lai/ke-hoach/2024/12",
                            "provinceIri": null,
                            "signerCapacity": null,
                            "recipients": []
                          },
                          "citations": [
                            {
                              "start": 23,
                              "end": 36,
                              "quote": "Luật Báo chí;",
                              "kind": "named",
                              "number": null,
                              "numberStart": null,
                              "numberEnd": null,
                              "type": null,
                              "issueDate": null,
                              "issuer": null,
                              "title": null,
                              "provision": "Điều 5",
                              "role": "legal-basis",
                              "inverse": false,
                              "standing": "stated",
                              "section": null,
                              "nestedIn": null,
                              "amends": null,
                              "match": {
                                "status": "resolved",
                                "iri": "https://w3id.org/cancu/vb/luat/luat-bao-chi/2016",
                                "candidates": [],
                                "reason": null
                              }
                            },
                            {
                              "start": 37,
                              "end": 60,
                              "quote": "Quyết định số 7/QĐ-TTg.",
                              "kind": "numbered",
                              "number": "7/QĐ-TTg",
                              "numberStart": 51,
                              "numberEnd": 59,
                              "type": "Quyết định",
                              "issueDate": "2024",
                              "issuer": "Thủ tướng Chính phủ",
                              "title": "về y tế",
                              "provision": null,
                              "role": "amends",
                              "inverse": true,
                              "standing": "reported",
                              "section": "I.1",
                              "nestedIn": 0,
                              "amends": null,
                              "match": {
                                "status": "ambiguous",
                                "iri": null,
                                "candidates": [
                                  {
                                    "iri": "https://w3id.org/cancu/vb/thu-tuong/quyet-dinh/2024/7",
                                    "number": "7/QĐ-TTg",
                                    "issuer": null,
                                    "issueDate": "2024-01-31"
                                  }
                                ],
                                "reason": "several-documents"
                              }
                            },
                            {
                              "start": 0,
                              "end": 3,
                              "quote": "Số:",
                              "kind": "unnumbered",
                              "number": null,
                              "numberStart": null,
                              "numberEnd": null,
                              "type": "Chương trình",
                              "issueDate": null,
                              "issuer": null,
                              "title": null,
                              "provision": null,
                              "role": "mentions",
                              "inverse": false,
                              "standing": "stated",
                              "section": null,
                              "nestedIn": null,
                              "amends": null,
                              "match": {
                                "status": "unresolved",
                                "iri": null,
                                "candidates": [],
                                "reason": "no-issuer"
                              }
                            }
                          ],
                          "responsibilities": [
                            {
                              "start": 61,
                              "end": 78,
                              "quote": "Sở Y tế chủ trì, ",
                              "section": "III.1",
                              "agencies": [
                                "Sở Y tế"
                              ],
                              "agencyStated": true,
                              "role": "lead",
                              "roles": [
                                "lead",
                                "report"
                              ],
                              "partners": [
                                "Sở Tài chính"
                              ],
                              "otherParties": [
                                {
                                  "name": "Ủy ban nhân dân tỉnh",
                                  "relation": "report-to"
                                }
                              ],
                              "modality": "assigned",
                              "deadline": "trong quý IV",
                              "deadlineDate": null,
                              "deadlinePeriod": "2024-Q4",
                              "cited": [
                                1
                              ],
                              "about": [
                                "le-thanh"
                              ]
                            }
                          ],
                          "diagnostics": [
                            {
                              "severity": "warning",
                              "code": "IMPOSSIBLE_DATE",
                              "start": 4,
                              "end": 6,
                              "message": "không có ngày 30/02/2024 trong lịch"
                            },
                            {
                              "severity": "info",
                              "code": "NO_IDENTITY",
                              "start": null,
                              "end": null,
                              "message": "văn bản không nêu đủ loại, số, năm và cơ quan ban hành để định danh"
                            }
                          ]
                        }
                        """.formatted("a".repeat(64)));
    }

    @Test
    void onOneLineForAStreamOfObjects() throws IOException {
        StringWriter out = new StringWriter();
        ExtractionJson.write(full(), VI, false, out);
        ExtractionJson.write(full(), Locale.ENGLISH, false, out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(message(lines.get(0))).isEqualTo("không có ngày 30/02/2024 trong lịch");
        assertThat(message(lines.get(1))).isEqualTo("there is no 30/02/2024 in the calendar");
    }

    private static String message(String line) {
        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
        return object.getAsJsonArray("diagnostics")
                .get(0)
                .getAsJsonObject()
                .get("message")
                .getAsString();
    }

    private static Extraction full() {
        SourceDocument source = new SourceDocument("a.txt", "a".repeat(64), TEXT, List.of());
        DocumentDescription document = new DocumentDescription(
                stated("Kế hoạch"),
                stated("12/KH-UBND"),
                stated(new PartialDate(2024, 5, 0)),
                stated("Ủy ban nhân dân tỉnh Gia Lai"),
                Optional.of("Gia Lai"),
                stated("Về <y tế> & \"sức khỏe\""),
                stated("Nguyễn Văn A"),
                Optional.empty(),
                stated("2024/2025"),
                List.of(),
                Optional.of(new DocumentIdentity.Numbered("ubnd-gia-lai", "ke-hoach", false, "2024", "12")));
        Citation law = new Citation(
                new Mention(
                        quote(23, 36),
                        Form.NAMED,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Điều 5")),
                Role.LEGAL_BASIS,
                false,
                Standing.STATED,
                "",
                OptionalInt.empty(),
                new Match.Resolved(new DocumentIdentity.Law("luat-bao-chi", "2016")));
        Citation decision = new Citation(
                new Mention(
                        quote(37, 60),
                        Form.NUMBERED,
                        "Quyết định",
                        Optional.of(new Mention.Numeral("7/QĐ-TTg", new Span(51, 59))),
                        Optional.of(PartialDate.ofYear(2024)),
                        Optional.of("Thủ tướng Chính phủ"),
                        stated("về y tế"),
                        Optional.empty()),
                Role.AMENDS,
                true,
                Standing.REPORTED,
                "I.1",
                OptionalInt.of(0),
                new Match.Ambiguous(
                        List.of(new Match.Candidate(
                                new DocumentIdentity.Numbered("thu-tuong", "quyet-dinh", false, "2024", "7"),
                                "7/QĐ-TTg",
                                Optional.empty(),
                                Optional.of(PartialDate.of(2024, 1, 31)))),
                        Match.Reason.SEVERAL_DOCUMENTS));
        Citation programme = new Citation(
                new Mention(
                        quote(0, 3),
                        Form.UNNUMBERED,
                        "Chương trình",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Role.MENTIONS,
                false,
                Standing.STATED,
                "",
                OptionalInt.empty(),
                new Match.Unresolved(Match.Reason.NO_ISSUER));
        Responsibility health = new Responsibility(
                quote(61, 78),
                "III.1",
                List.of("Sở Y tế"),
                true,
                List.of("lead", "report"),
                List.of("Sở Tài chính"),
                List.of(new Responsibility.OtherParty("Ủy ban nhân dân tỉnh", "report-to")),
                "assigned",
                Optional.of("trong quý IV"),
                Optional.empty(),
                Optional.of("2024-Q4"),
                List.of(1),
                List.of("le-thanh"));
        return new Extraction(
                source,
                SourceKind.COPY,
                document,
                List.of(law, decision, programme),
                List.of(health),
                List.of(
                        Diagnostic.of(Code.IMPOSSIBLE_DATE, Location.of("a.txt", TEXT, 4, 6), "30/02/2024"),
                        Diagnostic.of(Code.NO_IDENTITY, Location.of("a.txt"))));
    }

    private static <T> Optional<Stated<T>> stated(T value) {
        return Optional.of(new Stated<>(value, quote(0, 3)));
    }

    private static Quote quote(int start, int end) {
        return Quote.of(TEXT, new Span(start, end));
    }
}
