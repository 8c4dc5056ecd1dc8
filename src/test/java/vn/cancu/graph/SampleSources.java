package vn.cancu.graph;

import static vn.cancu.graph.SampleText.MentionOf.named;
import static vn.cancu.graph.SampleText.MentionOf.numbered;
import static vn.cancu.graph.SampleText.resolved;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.DocumentIdentity.Law;
import vn.cancu.citation.DocumentIdentity.Numbered;
import vn.cancu.citation.DocumentIdentity.Unnumbered;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.extraction.Extraction;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.PartialDate;
import vn.cancu.text.SourceKind;

/** Two plans and two news reports of our own making, in which everything occurs that a graph must be able to say. */
public final class SampleSources {
    static final DocumentIdentity KITES = numberedKeHoach("ubnd-song-may", "2031", "12");
    static final DocumentIdentity WINDS = numberedKeHoach("ubnd-doi-gio", "2030", "4");
    static final DocumentIdentity CLOUDS = numberedKeHoach("ubnd-doi-gio", "2031", "21");
    static final DocumentIdentity EARLIER = numberedKeHoach("ubnd-song-may", "2030", "4");
    static final DocumentIdentity DECREE = new Numbered("chinh-phu", "nghi-dinh", true, "2030", "9");
    static final DocumentIdentity PRIME_MINISTER = new Numbered("thu-tuong", "quyet-dinh", false, "2029", "88");
    static final DocumentIdentity ESTABLISHING = new Numbered("ubnd-song-may", "quyet-dinh", false, "2030", "5");
    static final DocumentIdentity BUDGET = new Numbered("ubnd-song-may", "quyet-dinh", true, "2030", "6");
    static final DocumentIdentity REGULATION =
            new Unnumbered("ubnd-song-may", "quy-che", "chua-ro", "quy-che-phoi-hop-tha-dieu", "0a1b2c3d");
    static final DocumentIdentity LAW = new Law("luat-dieu", "chua-ro");

    private SampleSources() {}

    public static List<Extraction> all() {
        return List.of(kites(), winds(), newsOfClouds(), newsOfKites());
    }

    /** The text of a plan. The first character of the page has two UTF-16 units. */
    static Extraction kites() {
        SampleText sample = new SampleText("../texts/song-may-2031-12-kh-ubnd.txt", SourceKind.COPY, """
                🌾 Cổng thông tin
                ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY
                Số: 12/KH-UBND
                Sông Mây, ngày 05 tháng 02 năm 2031
                KẾ HOẠCH
                Thả diều "gió lành" năm 2031
                trên địa bàn tỉnh Sông Mây
                Căn cứ Nghị định số 9/NĐ-CP ngày 01 tháng 3 năm 2030 của Chính phủ về quản lý gió;
                Căn cứ Luật Diều;
                Căn cứ Quyết định số 77/QĐ-UBND;
                Theo Quyết định số 3/QĐ-UBND của Ủy ban nhân dân tỉnh Sông Mây;
                I. Thực hiện Kế hoạch số 4/KH-UBND ngày 02/01/2030 của Ủy ban nhân dân tỉnh triển khai
                Quyết định số 88/QĐ-TTg ngày 08/9/2029 về bầu trời xanh;
                theo Quy chế phối hợp thả diều ban hành theo Quyết định số 5/QĐ-UBND ngày 06/6/2030;
                kinh phí theo Quyết định số 6/2030/QĐ-UBND.
                Kế hoạch này thay kế hoạch cũ.
                III. 1. Sở Thông tin và Truyền thông tỉnh Sông Mây
                – Chủ trì, phối hợp với các sở, ban, ngành làm việc\u00A0ấy trước ngày 10/11/2031.
                – Hội Những người yêu diều báo cáo Ủy ban nhân dân tỉnh Sông Mây.
                TM. ỦY BAN NHÂN DÂN
                PHÓ CHỦ TỊCH
                Trần Thị Mây
                Nơi nhận: – Như trên; – Lưu: VT.
                """);
        sample.document(new DocumentDescription(
                Optional.of(sample.stated("Kế hoạch", "KẾ HOẠCH")),
                Optional.of(sample.stated("12/KH-UBND")),
                Optional.of(sample.stated(PartialDate.of(2031, 2, 5), "ngày 05 tháng 02 năm 2031")),
                Optional.of(sample.stated("Ủy ban nhân dân tỉnh Sông Mây", "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY")),
                Optional.of("Sông Mây"),
                Optional.of(sample.stated("Thả diều \"gió lành\" năm 2031\ntrên địa bàn tỉnh Sông Mây")),
                Optional.of(sample.stated("Trần Thị Mây")),
                Optional.of(sample.stated("TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH")),
                Optional.of(sample.stated("2031", "năm 2031\ntrên")),
                List.of(sample.stated("Như trên"), sample.stated("Lưu: VT")),
                Optional.of(KITES)));
        sample.states(
                numbered(
                        "Nghị định số 9/NĐ-CP ngày 01 tháng 3 năm 2030 của Chính phủ",
                        "Nghị định",
                        "9/NĐ-CP",
                        "2030-03-01",
                        "Chính phủ",
                        "về quản lý gió"),
                Role.LEGAL_BASIS,
                resolved(DECREE));
        sample.states(named("Luật Diều", Form.NAMED, "Luật", ""), Role.LEGAL_BASIS, resolved(LAW));
        sample.states(
                numbered("Quyết định số 77/QĐ-UBND", "Quyết định", "77/QĐ-UBND", "", "", ""),
                Role.LEGAL_BASIS,
                new Match.Unresolved(Match.Reason.NO_YEAR));
        String committee = "Ủy ban nhân dân tỉnh Sông Mây";
        sample.states(
                numbered(
                        "Quyết định số 3/QĐ-UBND của Ủy ban nhân dân tỉnh Sông Mây;",
                        "Quyết định",
                        "3/QĐ-UBND",
                        "",
                        committee,
                        ""),
                Role.FOLLOWS,
                new Match.Ambiguous(
                        List.of(candidate("2029", committee), candidate("2030", committee)),
                        Match.Reason.SEVERAL_DOCUMENTS));
        int earlier = sample.next();
        sample.states(
                numbered(
                        "Kế hoạch số 4/KH-UBND ngày 02/01/2030 của Ủy ban nhân dân tỉnh",
                        "Kế hoạch",
                        "4/KH-UBND",
                        "2030-01-02",
                        committee,
                        ""),
                Role.IMPLEMENTS,
                resolved(EARLIER));
        sample.cites(
                numbered(
                        "Quyết định số 88/QĐ-TTg ngày 08/9/2029",
                        "Quyết định",
                        "88/QĐ-TTg",
                        "2029-09-08",
                        "",
                        "về bầu trời xanh"),
                Role.IMPLEMENTS,
                false,
                Standing.STATED,
                earlier,
                resolved(PRIME_MINISTER));
        int regulation = sample.next();
        sample.states(
                named("Quy chế phối hợp thả diều", Form.UNNUMBERED, "Quy chế", "Quy chế phối hợp thả diều"),
                Role.FOLLOWS,
                resolved(REGULATION));
        // The decision establishes the regulation, in whose clause it stands.
        sample.cites(
                numbered("Quyết định số 5/QĐ-UBND ngày 06/6/2030", "Quyết định", "5/QĐ-UBND", "2030-06-06", "", ""),
                Role.ESTABLISHES,
                true,
                Standing.STATED,
                regulation,
                resolved(ESTABLISHING));
        sample.states(
                numbered("Quyết định số 6/2030/QĐ-UBND", "Quyết định", "6/2030/QĐ-UBND", "2030", "", ""),
                Role.FUNDS,
                resolved(BUDGET));
        int self = sample.next();
        sample.states(named("Kế hoạch này", Form.SELF, "Kế hoạch", ""), Role.MENTIONS, resolved(KITES));
        sample.assigns(new Responsibility(
                sample.quote("– Chủ trì, phối hợp với các sở, ban, ngành làm việc\u00A0ấy trước ngày 10/11/2031."),
                "III.1.1",
                List.of("Sở Thông tin và Truyền thông tỉnh Sông Mây"),
                true,
                List.of("lead", "coordinate"),
                List.of("các sở, ban, ngành"),
                List.of(),
                "assigned",
                Optional.of("trước ngày 10/11/2031"),
                Optional.of("2031-11-10"),
                Optional.empty(),
                List.of(earlier, self),
                List.of()));
        sample.assigns(new Responsibility(
                sample.quote("– Hội Những người yêu diều báo cáo Ủy ban nhân dân tỉnh Sông Mây."),
                "III.1.2",
                List.of("Hội Những người yêu diều"),
                true,
                List.of("report"),
                List.of(),
                List.of(new Responsibility.OtherParty("Ủy ban nhân dân tỉnh Sông Mây", "report-to")),
                "requested",
                Optional.empty(),
                Optional.empty(),
                Optional.of("2031-Q4"),
                List.of(),
                List.of()));
        return sample.extraction();
    }

    /** Another plan of another province with the number of a plan cited above. It gives the decree another day. */
    static Extraction winds() {
        SampleText sample = new SampleText("doi-gio-2030-4-kh-ubnd.txt", SourceKind.OFFICIAL_TEXT, """
                UBND TỈNH ĐỒI GIÓ
                Số: 4/KH-UBND; Đồi Gió, ngày 09 tháng 4 năm 2030
                KẾ HOẠCH đón gió
                Căn cứ Nghị định số 9/2030/NĐ-CP ngày 02 tháng 3 năm 2030;
                Thực hiện Quyết định số 88/QĐ-TTg về bầu trời xanh và không gian rộng mở;
                Sửa đổi Kế hoạch số 7/KH-UBND năm 2028; bãi bỏ Kế hoạch số 8/KH-UBND tháng 5 năm 2028;
                nhắc đến Luật Diều, LUẬT DIỀU và Kế hoạch số 4/KH-UBND ngày 02/01/2030 của tỉnh Sông Mây.
                """);
        sample.document(new DocumentDescription(
                Optional.of(sample.stated("Kế hoạch", "KẾ HOẠCH")),
                Optional.of(sample.stated("4/KH-UBND", "4/KH-UBND; Đồi Gió")),
                Optional.of(sample.stated(PartialDate.of(2030, 4, 9), "ngày 09 tháng 4 năm 2030")),
                Optional.of(sample.stated("Ủy ban nhân dân tỉnh Đồi Gió", "UBND TỈNH ĐỒI GIÓ")),
                Optional.of("Đồi Gió"),
                Optional.of(sample.stated("đón gió")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(WINDS)));
        sample.states(
                numbered(
                        "Nghị định số 9/2030/NĐ-CP ngày 02 tháng 3 năm 2030",
                        "Nghị định",
                        "9/2030/NĐ-CP",
                        "2030-03-02",
                        "",
                        ""),
                Role.LEGAL_BASIS,
                resolved(DECREE));
        sample.states(
                numbered(
                        "Quyết định số 88/QĐ-TTg",
                        "Quyết định",
                        "88/QĐ-TTg",
                        "",
                        "",
                        "về bầu trời xanh và không gian rộng mở"),
                Role.IMPLEMENTS,
                resolved(PRIME_MINISTER));
        sample.states(
                numbered("Kế hoạch số 7/KH-UBND năm 2028", "Kế hoạch", "7/KH-UBND", "2028", "", ""),
                Role.AMENDS,
                resolved(numberedKeHoach("ubnd-doi-gio", "2028", "7")));
        sample.states(
                numbered("Kế hoạch số 8/KH-UBND tháng 5 năm 2028", "Kế hoạch", "8/KH-UBND", "2028-05", "", ""),
                Role.REPEALS,
                resolved(numberedKeHoach("ubnd-doi-gio", "2028", "8")));
        sample.states(named("Luật Diều", Form.NAMED, "Luật", ""), Role.MENTIONS, resolved(LAW));
        sample.states(named("LUẬT DIỀU", Form.NAMED, "Luật", ""), Role.MENTIONS, resolved(LAW));
        sample.states(
                numbered(
                        "Kế hoạch số 4/KH-UBND ngày 02/01/2030 của tỉnh Sông Mây",
                        "Kế hoạch",
                        "4/KH-UBND",
                        "2030-01-02",
                        "",
                        ""),
                Role.MENTIONS,
                resolved(EARLIER));
        return sample.extraction();
    }

    /** A report of a plan whose text nobody has. */
    static Extraction newsOfClouds() {
        SampleText sample = new SampleText("doi-gio-2031-news.txt", SourceKind.NEWS_REPORT, """
                Ngày 07/5, UBND tỉnh Đồi Gió ban hành Kế hoạch số 21/KH-UBND về ngắm mây năm 2031,
                căn cứ Nghị định số 9/2030/NĐ-CP, triển khai Quyết định số 88/QĐ-TTg ngày 09/9/2029
                và sửa Kế hoạch số 4/KH-UBND năm 2030.
                """);
        sample.document(new DocumentDescription(
                Optional.of(sample.stated("Kế hoạch", "Kế hoạch số 21")),
                Optional.of(sample.stated("21/KH-UBND")),
                Optional.of(sample.stated(PartialDate.of(2031, 5, 7), "Ngày 07/5")),
                Optional.of(sample.stated("Ủy ban nhân dân tỉnh Đồi Gió", "UBND tỉnh Đồi Gió")),
                Optional.of("Đồi Gió"),
                Optional.of(sample.stated("ngắm mây năm 2031")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sample.stated("2031", "năm 2031")),
                List.of(),
                Optional.of(CLOUDS)));
        sample.reports(
                numbered("Kế hoạch số 21/KH-UBND", "Kế hoạch", "21/KH-UBND", "2031", "", "ngắm mây năm 2031"),
                Role.REPORTS,
                resolved(CLOUDS));
        sample.reports(
                numbered("Nghị định số 9/2030/NĐ-CP", "Nghị định", "9/2030/NĐ-CP", "", "", ""),
                Role.LEGAL_BASIS,
                resolved(DECREE));
        sample.reports(
                numbered("Quyết định số 88/QĐ-TTg ngày 09/9/2029", "Quyết định", "88/QĐ-TTg", "2029-09-09", "", ""),
                Role.IMPLEMENTS,
                resolved(PRIME_MINISTER));
        sample.reports(
                numbered("Kế hoạch số 4/KH-UBND năm 2030", "Kế hoạch", "4/KH-UBND", "2030", "", ""),
                Role.AMENDS,
                resolved(WINDS));
        return sample.extraction();
    }

    /** A report of the plan whose text is among the sources: it repeats one basis and gives another day. */
    static Extraction newsOfKites() {
        SampleText sample = new SampleText("song-may-2031-news.txt", SourceKind.NEWS_REPORT, """
                Ngày 06/02/2031 tỉnh Sông Mây có Kế hoạch số 12/KH-UBND theo Nghị định số 9/2030/NĐ-CP
                và Luật Diều, nhằm thực hiện Quyết định số 88/QĐ-TTg.
                """);
        sample.document(new DocumentDescription(
                Optional.of(sample.stated("Kế hoạch", "Kế hoạch số 12")),
                Optional.of(sample.stated("12/KH-UBND")),
                Optional.of(sample.stated(PartialDate.of(2031, 2, 6), "Ngày 06/02/2031")),
                Optional.of(sample.stated("Ủy ban nhân dân tỉnh Sông Mây", "tỉnh Sông Mây")),
                Optional.of("Sông Mây"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(KITES)));
        sample.reports(
                numbered("Kế hoạch số 12/KH-UBND", "Kế hoạch", "12/KH-UBND", "", "", ""),
                Role.REPORTS,
                resolved(KITES));
        sample.reports(
                numbered("Nghị định số 9/2030/NĐ-CP", "Nghị định", "9/2030/NĐ-CP", "", "", ""),
                Role.LEGAL_BASIS,
                resolved(DECREE));
        sample.reports(named("Luật Diều", Form.NAMED, "Luật", ""), Role.FOLLOWS, resolved(LAW));
        sample.reports(
                numbered("Quyết định số 88/QĐ-TTg", "Quyết định", "88/QĐ-TTg", "", "", ""),
                Role.IMPLEMENTS,
                resolved(PRIME_MINISTER));
        return sample.extraction();
    }

    /** The graphs of all, as the builder makes them. */
    public static List<NamedGraph> graphs() {
        GraphBuilder builder = new GraphBuilder(SampleAuthority.RECORDS);
        return all().stream().map(builder::buildNamed).toList();
    }

    private static DocumentIdentity numberedKeHoach(String register, String year, String number) {
        return new Numbered(register, "ke-hoach", false, year, number);
    }

    private static Match.Candidate candidate(String year, String issuer) {
        return new Match.Candidate(
                new Numbered("ubnd-song-may", "quyet-dinh", false, year, "3"),
                "3/QĐ-UBND",
                Optional.of(issuer),
                Optional.of(PartialDate.ofYear(Integer.parseInt(year))));
    }
}
