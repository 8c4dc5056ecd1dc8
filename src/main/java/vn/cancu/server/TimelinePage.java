package vn.cancu.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.dossier.Chronicle;
import vn.cancu.dossier.Library;
import vn.cancu.query.Bilingual;
import vn.cancu.query.Days;
import vn.cancu.query.Parameter;
import vn.cancu.query.ParameterType;

/** {@code /dong-thoi-gian}: documents by level and time, with what they are for and until when. */
final class TimelinePage {
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter(
                    "from",
                    ParameterType.TEXT,
                    false,
                    Optional.empty(),
                    new Bilingual("Từ năm (hoặc ngày)", "From year (or day)"),
                    "2015"),
            new Parameter(
                    "until",
                    ParameterType.TEXT,
                    false,
                    Optional.empty(),
                    new Bilingual("Đến năm (hoặc ngày)", "Until year (or day)"),
                    "2024"),
            new Parameter(
                    "province",
                    ParameterType.PROVINCE,
                    false,
                    Optional.empty(),
                    new Bilingual("Tỉnh, thành phố", "Province"),
                    "Gia Lai"),
            new Parameter(
                    "agency",
                    ParameterType.AGENCY,
                    false,
                    Optional.empty(),
                    new Bilingual("Cơ quan ban hành", "Issuer"),
                    "Thủ tướng Chính phủ"));

    /** So many documents are drawn one by one; of more only their numbers by year. */
    private static final int DRAWN = 250;

    /** Milliseconds that the page waits for the dates of a generation that was opened just now. */
    private static final long PATIENCE = 2_000;

    private final ReadingRoom room;

    TimelinePage(ReadingRoom room) {
        this.room = room;
    }

    Reply get(Ask ask) {
        return room.reply(ask, generation -> page(ask, generation.library()));
    }

    private static Reply page(Ask ask, Library library) {
        Tongue tongue = Tongue.of(ask);
        Map<String, String> values = Values.of(ask);
        String title = tongue.say("Văn bản theo thời gian", "Documents in time");
        Page page = Page.of(ask, title)
                .in(Section.TIMELINE)
                .add(
                        Html.of("h1").add(title),
                        Html.of("p", "lead")
                                .add(
                                        tongue.say(
                                                "Theo cấp ban hành, từ luật đến kế hoạch của tỉnh. Chỉ có văn bản đã biết ngày; thanh mờ là giai đoạn áp dụng.",
                                                "By level, from laws to a province's plans. Only documents whose date is known; the pale bar is the period they are for.")),
                        new QuestionForm(library, values, tongue)
                                .of(Section.TIMELINE.path(), PARAMETERS, tongue.say("Xem", "Show")));
        return Warnings.beside(
                ask, () -> page, () -> selected(page, selection(library, values), library, values, tongue));
    }

    private static Reply selected(
            Page page, Chronicle.Selection selection, Library library, Map<String, String> values, Tongue tongue) {
        Optional<Chronicle> chronicle = library.chronicle(PATIENCE);
        if (chronicle.isEmpty()) {
            // Not to be kept: it is another page in a moment.
            return page.add(Html.of("p", "absent")
                            .add(tongue.say(
                                    "Đang đếm; tải lại trang sau giây lát.",
                                    "Still counting; load the page again in a moment.")))
                    .reply()
                    .with("Cache-Control", "no-store");
        }
        List<Chronicle.Item> items = chronicle.get().select(selection);
        if (items.isEmpty()) {
            return page.add(Html.of("div", "empty")
                            .add(Html.of("p").add(tongue.say("Không có văn bản nào.", "No document."))))
                    .reply();
        }
        page.add(Html.of("p", "aside").add(tongue.count(items.size(), "văn bản", "document", "documents")));
        if (items.size() <= DRAWN) {
            List<Chronicle.Entry> entries = library.entries(items);
            return page.add(TimelineDrawing.of(entries, tongue), list(entries, tongue))
                    .reply();
        }
        return page.add(years(items, values, tongue)).reply();
    }

    /** @throws UserError for a name that is not known, or a year that is none */
    private static Chronicle.Selection selection(Library library, Map<String, String> values) {
        return new Chronicle.Selection(
                Optional.ofNullable(values.get("from")).map(typed -> day("from", typed)),
                Optional.ofNullable(values.get("until")).map(typed -> day("until", typed)),
                Optional.ofNullable(values.get("agency"))
                        .map(typed -> library.names().require(ParameterType.AGENCY, typed)),
                Optional.ofNullable(values.get("province"))
                        .map(typed -> library.names().require(ParameterType.PROVINCE, typed)));
    }

    private static String day(String name, String typed) {
        return Days.span(typed)
                .orElseThrow(() -> UserError.of(Code.BAD_PARAMETER, Location.NONE, name, typed, Days.SPANS_TAKEN));
    }

    /** The same in words, which also is what a screen reader reads. */
    private static Html list(List<Chronicle.Entry> entries, Tongue tongue) {
        Map<Integer, List<Chronicle.Entry>> years = new TreeMap<>(java.util.Comparator.reverseOrder());
        entries.forEach(entry -> years.computeIfAbsent(entry.item().year(), key -> new ArrayList<>())
                .add(entry));
        Html all = Html.of("div", "chronicle");
        years.forEach((year, same) -> {
            Html list = Html.of("ol", "events");
            for (Chronicle.Entry entry : same) {
                Html line = Html.of("li")
                        .add(
                                Html.of("strong").add(tongue.day(entry.item().date())),
                                " ",
                                Things.link(entry.item().iri(), Things.name(entry.document(), tongue), tongue),
                                " ",
                                Html.of("span", "aside")
                                        .add(entry.document()
                                                .issuer()
                                                .map(tongue::say)
                                                .orElse("")),
                                Things.title(entry.document()));
                entry.period()
                        .ifPresent(period -> line.add(Html.of("span", "under")
                                .add(tongue.say("Giai đoạn: ", "Period: ") + period.replace("/", " – "))));
                entry.ended()
                        .ifPresent(day -> line.add(Html.of("span", "under")
                                .add(tongue.say("Bị thay thế từ ", "Replaced since ") + tongue.day(day))));
                list.add(line);
            }
            all.add(Html.of("section")
                    .with("id", "nam-" + year)
                    .add(Html.of("h2").add(String.valueOf(year)), list));
        });
        return all;
    }

    /** How many there are in each year at each level; each number leads to those. */
    private static Html years(List<Chronicle.Item> items, Map<String, String> values, Tongue tongue) {
        Map<Chronicle.Level, Map<Integer, Integer>> counted = Chronicle.counted(items);
        List<Integer> years =
                items.stream().map(Chronicle.Item::year).distinct().sorted().toList();
        Html head =
                Html.of("tr").add(Html.of("th", "corner").with("scope", "col").add(tongue.say("Cấp", "Level")));
        for (Integer year : years) {
            Map<String, String> narrowed = new LinkedHashMap<>(values);
            narrowed.put("from", String.valueOf(year));
            narrowed.put("until", String.valueOf(year));
            head.add(Html.of("th")
                    .with("scope", "col")
                    .add(Html.of("a")
                            .with("href", tongue.link(Address.of(Section.TIMELINE.path(), narrowed)))
                            .add(String.valueOf(year))));
        }
        Html body = Html.of("tbody");
        counted.forEach((level, numbers) -> {
            Html row = Html.of("tr").add(Html.of("th").with("scope", "row").add(tongue.say(level.label())));
            years.forEach(year -> row.add(Html.of("td", "number")
                    .add(numbers.containsKey(year) ? tongue.number(numbers.getOrDefault(year, 0)) : "")));
            body.add(row);
        });
        return Html.several(
                Html.of("p")
                        .add(tongue.say(
                                "Quá nhiều để vẽ từng văn bản; chọn một năm, một tỉnh hoặc một cơ quan.",
                                "Too many to draw each; choose a year, a province or an issuer.")),
                AnswerTable.scrolled(
                        tongue.say("Số văn bản theo năm", "Documents by year"),
                        Html.of("table", "matrix years").add(Html.of("thead").add(head), body)));
    }
}
