package vn.cancu.server;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.cancu.dossier.Holdings;
import vn.cancu.query.Catalogue;

/** {@code /}: where to begin, and what the graph holds and what it does not. */
final class FirstPage {
    /** Milliseconds that the page waits for the numbers of a generation that was opened just now. */
    private static final long PATIENCE = 400;

    private static final int EXAMPLES = 3;
    private static final DateTimeFormatter BUILT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Catalogue catalogue;
    private final ReadingRoom room;

    FirstPage(Catalogue catalogue, ReadingRoom room) {
        this.catalogue = catalogue;
        this.room = room;
    }

    Reply get(Ask ask) {
        return room.reply(ask, generation -> page(ask, generation));
    }

    private Reply page(Ask ask, ServedGeneration generation) {
        Tongue tongue = Tongue.of(ask);
        String title = tongue.say("Căn cứ và trách nhiệm", "Legal bases and responsibilities");
        Optional<Holdings> holdings = generation.library().holdings(PATIENCE);
        Page page = Page.of(ask, title)
                .withoutSearch()
                .add(Html.of("section", "hero")
                        .add(
                                Html.of("h1").add(title),
                                Html.of("p", "lead")
                                        .add(
                                                tongue.say(
                                                        "Văn bản nào dựa vào văn bản nào, cơ quan nào phải làm gì – kèm đoạn trích từ nguồn.",
                                                        "Which document rests on which, which agency is to do what – with the quote from the source.")),
                                SearchBox.large("", tongue),
                                holdings.map(held -> examples(held, tongue)).orElseGet(Html::several)))
                .add(
                        tools(tongue),
                        Html.of("h2").add(tongue.say("Câu hỏi theo chủ đề", "Questions by theme")),
                        QuestionCards.of(catalogue, 3, tongue),
                        Html.of("h2")
                                .with("id", "du-lieu")
                                .add(tongue.say("Dữ liệu có gì và thiếu gì", "What the data holds and what it lacks")));
        Reply reply = page.add(
                        holdings.map(held -> holdings(held, tongue)).orElseGet(() -> Html.of("p", "absent")
                                .add(tongue.say(
                                        "Đang đếm; tải lại trang sau giây lát.",
                                        "Still counting; load the page again in a moment."))),
                        built(generation, tongue))
                .reply();
        // A page without its numbers must not be kept.
        return holdings.isPresent() ? reply : reply.with("Cache-Control", "no-store");
    }

    /** What the graph itself has, so that each leads somewhere. */
    private static Html examples(Holdings held, Tongue tongue) {
        Set<String> words = new LinkedHashSet<>();
        held.cited().stream()
                .flatMap(document -> document.number().stream())
                .limit(EXAMPLES)
                .forEach(words::add);
        held.read().stream()
                .flatMap(document -> document.number().stream())
                .limit(EXAMPLES)
                .forEach(words::add);
        held.agencies().stream().limit(1).forEach(cell -> words.add(cell.text(tongue.locale())));
        held.clusters().stream().limit(1).forEach(cell -> words.add(cell.text(tongue.locale())));
        if (words.isEmpty()) {
            return Html.several();
        }
        Html chips = Html.of("ul", "chips").with("aria-label", tongue.say("Ví dụ", "Examples"));
        words.forEach(word -> chips.add(Html.of("li")
                .add(Html.of("a")
                        .with("href", tongue.link(Address.with(Section.SEARCH.path(), "q", word)))
                        .add(word))));
        return chips;
    }

    private static Html tools(Tongue tongue) {
        return Html.of("ul", "tools")
                .add(
                        tool(
                                Section.TRACE,
                                tongue.say("Truy căn cứ và triển khai", "Trace bases and implementation"),
                                tongue.say(
                                        "Cây văn bản: dựa vào đâu, ai triển khai, chắc đến đâu.",
                                        "A tree of documents: what it rests on, who implements it, how sure that is."),
                                tongue),
                        tool(
                                Section.MATRIX,
                                tongue.say("Ma trận trách nhiệm", "Responsibility matrix"),
                                tongue.say(
                                        "Ai chủ trì, ai phối hợp từng việc trong một văn bản.",
                                        "Who leads and who coordinates each task of a document."),
                                tongue),
                        tool(
                                Section.CLUSTERS,
                                tongue.say("Cụm thông tin ở cửa khẩu", "Clusters at border gates"),
                                tongue.say(
                                        "Loại cụm, quy chế, ai vận hành – và điều chưa nguồn nào nêu.",
                                        "Kind, regulation, who runs it – and what no source states."),
                                tongue),
                        tool(
                                Section.TIMELINE,
                                tongue.say("Văn bản theo thời gian", "Documents in time"),
                                tongue.say(
                                        "Từ luật đến kế hoạch của tỉnh, theo ngày và hiệu lực.",
                                        "From laws to a province's plan, by day and validity."),
                                tongue));
    }

    private static Html tool(Section section, String title, String words, Tongue tongue) {
        return Html.of("li")
                .add(Html.of("a", "tool")
                        .with("href", tongue.link(section.path()))
                        .add(Html.of("strong").add(title), Html.of("span").add(words)));
    }

    private static Html holdings(Holdings held, Tongue tongue) {
        Holdings.Counts counts = held.counts();
        Html figures = Html.of("dl", "figures")
                .add(
                        figure(counts.documents(), tongue.say("văn bản được biết", "documents known"), tongue),
                        figure(counts.read(), tongue.say("đã đọc toàn văn", "read in full"), tongue),
                        figure(counts.reported(), tongue.say("chỉ biết qua tin", "known from a report only"), tongue),
                        figure(counts.citations(), tongue.say("viện dẫn", "citations"), tongue),
                        figure(counts.duties(), tongue.say("nhiệm vụ", "tasks"), tongue),
                        figure(
                                counts.unidentified(),
                                tongue.say("chỗ nhắc chưa rõ văn bản nào", "mentions that identify no document"),
                                tongue));
        return Html.of("div", "holdings")
                .add(
                        figures,
                        Html.of("div", "columns")
                                .add(
                                        Html.of("section")
                                                .add(
                                                        Html.of("h3")
                                                                .add(tongue.say("Nguồn đã đọc", "Sources read")
                                                                        + " (" + tongue.number(counts.sources())
                                                                        + ")"),
                                                        sources(held, tongue)),
                                        Html.of("section")
                                                .add(
                                                        Html.of("h3")
                                                                .add(tongue.say(
                                                                        "Được viện dẫn nhưng chưa đọc",
                                                                        "Cited but not read")),
                                                        needed(held, tongue))));
    }

    private static Html figure(int number, String words, Tongue tongue) {
        return Html.of("div").add(Html.of("dt").add(words), Html.of("dd").add(tongue.number(number)));
    }

    private static Html sources(Holdings held, Tongue tongue) {
        if (held.sources().isEmpty()) {
            return Html.of("p", "absent").add(tongue.say("Chưa có nguồn nào.", "No source yet."));
        }
        Html list = Html.of("ul", "plain");
        for (Holdings.Source source : held.sources()) {
            Html line = Html.of("li").add(Things.of(source.source(), tongue));
            source.kind()
                    .ifPresent(kind -> line.add(" ", Html.of("span", "aside").add(kind.text(tongue.locale()))));
            source.document()
                    .ifPresent(document -> line.add(Html.of("span", "under").add(Things.document(document, tongue))));
            list.add(line);
        }
        return list;
    }

    private static Html needed(Holdings held, Tongue tongue) {
        if (held.needed().isEmpty()) {
            return Html.of("p", "absent").add(tongue.say("Không thiếu văn bản nào.", "None is missing."));
        }
        Html list = Html.of("ol", "plain");
        for (Holdings.Needed needed : held.needed()) {
            list.add(Html.of("li")
                    .add(
                            Things.document(needed.document(), tongue),
                            " ",
                            Html.of("span", "under")
                                    .add(tongue.count(
                                            needed.citing(),
                                            "văn bản viện dẫn",
                                            "document cites it",
                                            "documents cite it"))));
        }
        return Html.several(
                list,
                Html.of("p")
                        .add(Html.of("a")
                                .with("href", tongue.link(QuestionPage.FOLDER + "van-ban-nao-con-thieu"))
                                .add(tongue.say("Tất cả văn bản còn thiếu", "All documents that are missing"))));
    }

    private static Html built(ServedGeneration generation, Tongue tongue) {
        return Html.of("p", "aside")
                .add(
                        tongue.say("Bản dữ liệu ", "Data of generation ") + generation.number(),
                        generation
                                .built()
                                .map(built -> ", " + BUILT.format(built))
                                .orElse(""),
                        tongue.say("; mã nội dung ", "; content hash "),
                        Html.of("code", "hash").add(generation.content()),
                        ".");
    }
}
