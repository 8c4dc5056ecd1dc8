package vn.cancu.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cancu.authority.Agency;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.citation.ContextReader.DayMonth;
import vn.cancu.citation.IdentityReader.Head;
import vn.cancu.citation.IdentityReader.Part;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.LineIndex;
import vn.cancu.diagnostic.Location;
import vn.cancu.text.Block;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Quote;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;
import vn.cancu.text.Tokens;

/**
 * All citations of one text and the identity of the document that it is or reports. The stages: mentions, context before
 * them, documents without a number, roles and nesting, identities.
 */
public final class CitationExtractor {
    /** Titles inside titles deeper than this say nothing of a province. */
    private static final int DEEPEST = 16;

    private final Lexicon lexicon;
    private final String file;
    private final String text;
    private final List<Block> blocks;
    private final Tokens tokens;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    /** Made when the first diagnostic needs it. */
    private Optional<LineIndex> lines = Optional.empty();

    private Head head = new Head();
    private List<Draft> drafts = List.of();
    private OptionalInt reported = OptionalInt.empty();
    private SourceKind kind = SourceKind.UNKNOWN;
    private Optional<Province> home = Optional.empty();
    private Optional<DocumentIdentity> self = Optional.empty();

    /** What was read. Spans are in the text given. */
    public record Result(
            SourceKind kind,
            DocumentDescription document,
            List<Citation> citations,
            List<Diagnostic> diagnostics,
            Tokens tokens,
            Optional<Province> province) {}

    private CitationExtractor(Lexicon lexicon, String file, String text, List<Block> blocks) {
        this.lexicon = lexicon;
        this.file = file;
        this.text = text;
        this.blocks = blocks;
        this.tokens = lexicon.tokens(text);
    }

    /**
     * Reads one text.
     *
     * @param file its name, for diagnostics
     * @param text in normal form NFC
     * @param blocks of that text
     */
    public static Result extract(Lexicon lexicon, String file, String text, List<Block> blocks) {
        return new CitationExtractor(lexicon, file, text, blocks).run();
    }

    private Result run() {
        head = new IdentityReader(tokens, lexicon, blocks).read();
        MentionFinder finder = new MentionFinder(tokens, lexicon);
        List<Draft> numbered = finder.find();
        List<Optional<DayMonth>> days = new ContextReader(tokens, lexicon).read(numbered);
        List<Draft> all = new ArrayList<>(numbered);
        all.addAll(new UnnumberedFinder(tokens, lexicon).find(finder.typeHits(), numbered));
        all.sort(Comparator.comparingInt((Draft d) -> d.start).thenComparingInt(d -> -d.end));
        drafts = all;
        new CitationReader(tokens, lexicon, blocks).read(drafts);

        NewsReader news = new NewsReader(tokens, lexicon);
        if (head.found) {
            kind = SourceKind.COPY;
            // A commune's letterhead does not say where it lies; its text does.
            home = head.issuer.flatMap(Issuer::locality).isPresent() ? head.province.or(news::province) : head.province;
        } else {
            reported = news.reported(drafts);
            kind = reported.isPresent() ? SourceKind.NEWS_REPORT : SourceKind.UNKNOWN;
            home = news.province();
        }
        yearOfPosting(numbered, days, news);
        markSelf();
        drop();
        IdentityMatcher matcher = new IdentityMatcher(lexicon, home);
        completeIssuers();
        learn(matcher);
        DocumentDescription document = describe(matcher);
        List<Citation> citations = citations(matcher);
        diagnostics.addAll(new ConflictFinder(text, this::location).find(citations));
        if (head.found && document.identity().isEmpty()) {
            diagnostics.add(Diagnostic.of(Code.NO_IDENTITY, Location.of(file)));
        }
        return new Result(kind, document, citations, diagnostics, tokens, home);
    }

    /** "Ngày 09/3" in a report: the year is that of the posting. */
    private void yearOfPosting(List<Draft> numbered, List<Optional<DayMonth>> days, NewsReader news) {
        Optional<PartialDate> posted = kind == SourceKind.NEWS_REPORT ? news.posted() : Optional.empty();
        for (int k = 0; k < numbered.size(); k++) {
            Optional<DayMonth> day = days.get(k);
            if (day.isPresent() && posted.isPresent() && numbered.get(k).date.isEmpty()) {
                Draft draft = numbered.get(k);
                Span span = tokens.span(day.get().start(), day.get().end());
                draft.yearFromPosting = true;
                draft.dateStart = day.get().start();
                draft.dateEnd = day.get().end();
                draft.date = Optional.of(PartialDate.of(
                        posted.get().year(), day.get().month(), day.get().day()));
                diagnostics.add(Diagnostic.of(
                        Code.YEAR_FROM_POSTING,
                        location(span),
                        span.of(text),
                        posted.get().year()));
            }
        }
    }

    // ---- the document itself among its mentions

    private void markSelf() {
        Optional<DocumentNumber> own = head.number;
        Optional<DocumentType> ownType = head.type;
        String ownTitle =
                head.titleAt.present() ? Slug.of(tokens.phrase(head.titleAt.start(), head.titleAt.end())) : "";
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            boolean sameType = draft.type.isPresent()
                    && ownType.isPresent()
                    && draft.type.get().equals(ownType.get());
            if (draft.form == Form.SELF && head.found && !sameType && !mayMeanItself(draft)) {
                // "Nghị định này" in an official letter that quotes a decree.
                draft.form = Form.UNNUMBERED;
                draft.role = Role.MENTIONS;
                continue;
            }
            if (head.found && head.numberAt.present() && draft.numberStart == head.numberAt.start()) {
                draft.form = Form.SELF;
            } else if (own.isPresent()
                    && draft.number.isPresent()
                    && Lexicon.key(draft.number.get().text())
                            .equals(Lexicon.key(own.get().text()))
                    && (sameType || draft.type.isEmpty())
                    && sameDay(draft.date, head.date)) {
                draft.form = Form.SELF;
            } else if (draft.form == Form.UNNUMBERED
                    && !ownTitle.isEmpty()
                    && (sameType && repeats(draft, ownTitle) || issuesItself(draft, ownTitle))) {
                draft.form = Form.SELF;
            } else if (draft.form == Form.NAMED && sameType && draft.date.isEmpty() && isOwnName(draft)) {
                draft.form = Form.SELF;
            } else if (draft.form == Form.UNNUMBERED
                    && (head.typeAt.present() && draft.start == head.typeAt.start()
                            || head.titleAt.present()
                                    && draft.start >= head.titleAt.start()
                                    && draft.start < head.titleAt.end()
                                    && draft.nestedIn < 0)) {
                // The type over its title, or the annex that the title names.
                draft.form = Form.SELF;
            }
        }
        if (reported.isPresent()) {
            Draft subject = drafts.get(reported.getAsInt());
            subject.role = Role.REPORTS;
            for (int k = 0; k < drafts.size(); k++) {
                Draft draft = drafts.get(k);
                if (k != reported.getAsInt() && draft.nestedIn < 0 && sameDocument(subject, draft)) {
                    draft.role = Role.REPORTS;
                }
            }
        }
    }

    /** Kinds that a decision promulgates as its annex: "Quy chế này" in Quyết định … ban hành Quy chế. */
    private static final Set<String> ANNEXES = Set.of(
            "quy-che",
            "quy-dinh",
            "ke-hoach",
            "chuong-trinh",
            "chuong-trinh-hanh-dong",
            "de-an",
            "phuong-an",
            "quy-trinh",
            "noi-quy",
            "dieu-le",
            "huong-dan",
            "chien-luoc",
            "quy-hoach",
            "quy-che-phoi-hop",
            "cong-van");

    /** Kinds that promulgate nothing: what they call "này" by another name is quoted, or is another document. */
    private static final Set<String> WITHOUT_ANNEX =
            Set.of("cong-van", "to-trinh", "bao-cao", "cong-dien", "thong-bao");

    private boolean mayMeanItself(Draft draft) {
        String said = draft.type.map(DocumentType::slug).orElse("");
        String own = head.type.map(DocumentType::slug).orElse("");
        // A consolidated text speaks as what it consolidates: "Thông tư này".
        return own.isEmpty()
                || own.equals("van-ban-hop-nhat")
                || ANNEXES.contains(said) && !WITHOUT_ANNEX.contains(own)
                || said.equals("cong-van");
    }

    /** "LUẬT / TỔ CHỨC CHÍNH QUYỀN ĐỊA PHƯƠNG" over the text, and "Quốc hội ban hành Luật Tổ chức …" below. */
    private boolean isOwnName(Draft draft) {
        return head.titleAt.present()
                && draft.nameStart >= 0
                && Slug.of(name(draft)).equals(Slug.of(tokens.phrase(head.titleAt.start(), head.titleAt.end())));
    }

    /** A year alone ("Nghị quyết 377/NQ-CP năm 2025") does not contradict the day. */
    private static boolean sameDay(Optional<PartialDate> said, Optional<PartialDate> own) {
        return said.isEmpty()
                || said.equals(own)
                || own.isPresent()
                        && !said.get().isDay()
                        && said.get().year() == own.get().year();
    }

    /** "Ban hành Quy chế phối hợp …" is the title; the preamble's "ban hành Quy chế phối hợp …" is the annex. */
    private boolean issuesItself(Draft draft, String ownTitle) {
        String said = Slug.of(tokens.phrase(draft.nameStart, draft.nameEnd));
        return draft.nestedIn < 0 && draft.role == Role.ESTABLISHES && said.length() >= 20 && ownTitle.contains(said);
    }

    private boolean repeats(Draft draft, String ownTitle) {
        String title = Slug.of(tokens.phrase(draft.titleStart, draft.nameEnd));
        int common = 0;
        int limit = Math.min(title.length(), ownTitle.length());
        while (common < limit && title.charAt(common) == ownTitle.charAt(common)) {
            common++;
        }
        return common >= 20 && (common == limit || common * 2 >= limit);
    }

    /** The plan again under its title or number: "Kế hoạch công tác thông tin đối ngoại của tỉnh …" as a headline. */
    private boolean sameDocument(Draft subject, Draft other) {
        if (other.type.isEmpty() || !other.type.equals(subject.type)) {
            return false;
        }
        if (subject.number.isPresent() && other.number.isPresent()) {
            return subject.number.get().text().equals(other.number.get().text());
        }
        int titleStart = subject.titleStart;
        if (titleStart < 0 || other.form != Form.UNNUMBERED) {
            return false;
        }
        int from = tokens.kind(titleStart) == Tokens.WORD && tokens.is(titleStart, "về") ? titleStart + 1 : titleStart;
        String title = Slug.of(tokens.phrase(from, Math.max(from, subject.titleEnd)));
        String said = Slug.of(tokens.phrase(other.titleStart, other.nameEnd));
        return said.length() >= 20 && (title.startsWith(said) || said.startsWith(title) && title.length() >= 20);
    }

    /** Drops candidates without a number that nothing is done with; indexes of nesting follow. */
    private void drop() {
        int[] index = new int[drafts.size()];
        List<Draft> kept = new ArrayList<>(drafts.size());
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            boolean acted = draft.role != Role.MENTIONS && draft.role != Role.FUNDS && (draft.governed || !draft.small);
            boolean keep = draft.form != Form.UNNUMBERED || acted;
            index[k] = keep ? kept.size() : -1;
            if (keep) {
                kept.add(draft);
            }
        }
        // What stands in the title of the document itself, or of one that is dropped, is that title's no more: it
        // belongs to what is around that one. Whatever is around stands before.
        int[] around = new int[drafts.size()];
        for (int k = 0; k < around.length; k++) {
            Draft draft = drafts.get(k);
            int outer = draft.nestedIn;
            draft.outer = outer < 0 ? -1 : around[outer];
            around[k] = index[k] < 0 || draft.form == Form.SELF ? draft.outer : index[k];
            draft.amends = draft.amends < 0 ? -1 : index[draft.amends];
        }
        kept.forEach(draft -> draft.nestedIn = draft.outer);
        if (reported.isPresent()) {
            reported = OptionalInt.of(index[reported.getAsInt()]);
        }
        drafts = kept;
    }

    // ---- completing

    private void completeIssuers() {
        for (Draft draft : drafts) {
            draft.enclosing = enclosingProvince(draft);
            if (draft.issuer.isEmpty() || draft.issuerLabel.isPresent()) {
                continue;
            }
            Issuer issuer = draft.issuer.get();
            String label = issuer.label();
            if (issuer.barePlace()) {
                Optional<Province> province = draft.enclosing.or(() -> home);
                if (province.isPresent()) {
                    label = completed(label, province.get());
                }
            }
            draft.issuerLabel = Optional.of(label);
        }
    }

    private static String completed(String label, Province province) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.endsWith("tỉnh") || lower.endsWith("thành phố") || lower.endsWith("ủy") || lower.endsWith("uỷ")
                ? label + " " + province.name()
                : label + " " + province.fullName();
    }

    private Optional<Province> enclosingProvince(Draft draft) {
        int outer = draft.nestedIn;
        for (int depth = 0; outer >= 0 && depth < DEEPEST; depth++) {
            Optional<Province> province = drafts.get(outer).issuer.flatMap(Issuer::province);
            if (province.isPresent()) {
                return province;
            }
            outer = drafts.get(outer).nestedIn;
        }
        return Optional.empty();
    }

    private void learn(IdentityMatcher matcher) {
        for (Draft draft : drafts) {
            if (draft.number.isPresent()) {
                matcher.learn(draft);
            }
        }
        for (Draft draft : drafts) {
            if (draft.nameStart < 0 || draft.form == Form.UNNUMBERED) {
                continue;
            }
            String name = name(draft);
            if (draft.form == Form.NUMBERED) {
                if (matcher.match(draft, name) instanceof Match.Resolved resolved) {
                    matcher.learnLaw(IdentityMatcher.lawKey(draft, name), resolved.identity(), true);
                }
            } else if (draft.date.isPresent()) {
                matcher.learnLaw(IdentityMatcher.lawKey(draft, name), matcher.law(draft, name), false);
            }
        }
    }

    private String name(Draft draft) {
        return draft.nameStart < 0 ? "" : tokens.phrase(draft.nameStart, draft.nameEnd);
    }

    // ---- the document

    private DocumentDescription describe(IdentityMatcher matcher) {
        if (reported.isPresent()) {
            return describeReported(matcher, drafts.get(reported.getAsInt()));
        }
        if (!head.found) {
            return nothing();
        }
        Optional<Stated<String>> type = head.type.map(t -> new Stated<>(
                t.label(),
                quote(head.typeAt.present() ? head.typeAt : head.numberAt.present() ? head.numberAt : head.titleAt)));
        Optional<Stated<String>> number = head.number.map(n -> new Stated<>(n.text(), quote(head.numberAt)));
        Optional<Stated<PartialDate>> date = head.date.map(d -> new Stated<>(d, quote(head.dateAt)));
        Optional<Stated<String>> issuer =
                head.issuer.map(i -> new Stated<>(ownIssuer(i), quote(new Part(i.start(), i.end()))));
        if (issuer.isEmpty() && head.number.isPresent()) {
            issuer = bySymbol(head.number.get()).map(label -> new Stated<>(label, quote(head.numberAt)));
        }
        Optional<Stated<String>> title = stated(head.titleAt);
        Draft own = new Draft();
        own.number = head.number;
        own.type = head.type;
        own.date = head.date;
        own.issuer = head.issuer;
        own.issuerLabel = issuer.map(Stated::value);
        if (head.number.isPresent()) {
            matcher.learn(own);
            if (matcher.match(own, "") instanceof Match.Resolved resolved) {
                self = Optional.of(resolved.identity());
            }
            if (IdentityMatcher.contradicts(head.number.get(), head.date)) {
                Span span = tokens.span(head.numberAt.start(), head.numberAt.end());
                diagnostics.add(Diagnostic.of(
                        Code.DATE_CONTRADICTS_NUMBER,
                        location(span),
                        head.date.get(),
                        head.number.get().text()));
            }
        } else if (head.type.isPresent() && title.isPresent()) {
            Optional<String> period = period(head.titleAt);
            self = Optional.of(matcher.unnumbered(
                    head.type.get().slug(),
                    registerOf(matcher, head.issuer),
                    period.or(() -> head.date.map(d -> String.valueOf(d.year()))),
                    title.get().value()));
        }
        return new DocumentDescription(
                type,
                number,
                date,
                issuer,
                home.map(Province::name),
                title,
                stated(head.signer),
                stated(head.capacity),
                periodStated(head.titleAt),
                head.recipients.stream()
                        .map(this::stated)
                        .flatMap(Optional::stream)
                        .toList(),
                self,
                territory(head.date));
    }

    /** Of the provinces of one name, before and after a merger, the one of the day; without a day only where there is one. */
    private Optional<Province> territory(Optional<PartialDate> date) {
        List<Province> named = home.stream()
                .flatMap(province -> lexicon.authority().provinces().stream()
                        .filter(other -> other.slug().equals(province.slug())))
                .toList();
        if (named.size() < 2 || date.isEmpty()) {
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        }
        List<Province> then = named.stream()
                .filter(province -> province.validOn(date.get().start())
                        && province.validOn(date.get().end()))
                .toList();
        return then.size() == 1 ? Optional.of(then.get(0)) : Optional.empty();
    }

    private String registerOf(IdentityMatcher matcher, Optional<Issuer> issuer) {
        if (issuer.isEmpty() || issuer.get().body().isEmpty()) {
            return IdentityMatcher.UNKNOWN;
        }
        if (issuer.get().body().get() instanceof Lexicon.Body.Named named) {
            return named.agency().register();
        }
        if (IdentityMatcher.isLocal(issuer.get())) {
            return matcher.local(issuer.get(), Optional.empty()).orElse(IdentityMatcher.UNKNOWN);
        }
        Lexicon.Body.Provincial provincial =
                (Lexicon.Body.Provincial) issuer.get().body().get();
        return issuer.get()
                .province()
                .or(() -> home)
                .map(province -> provincial.kind().register() + "-" + province.slug())
                .orElse(IdentityMatcher.UNKNOWN);
    }

    private Optional<String> bySymbol(DocumentNumber number) {
        for (String symbol : number.symbols()) {
            if (Grammar.legislature(symbol).isPresent()) {
                return lexicon.agency(IdentityMatcher.legislatureRegister(symbol))
                        .map(Agency::label);
            }
            for (Lexicon.Body body : lexicon.bodiesOf(symbol)) {
                if (body instanceof Lexicon.Body.Named named) {
                    return Optional.of(named.agency().label());
                }
                if (body instanceof Lexicon.Body.Provincial provincial && home.isPresent()) {
                    return Optional.of(provincial.kind().name(home.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Letterheads are in capitals; the authority's spelling is shown where it knows the body. */
    private String ownIssuer(Issuer issuer) {
        if (issuer.body().isEmpty()) {
            boolean said = issuer.locality().map(issuer.label()::contains).orElse(true);
            return said
                    ? issuer.label()
                    : issuer.label() + " " + placeName(issuer.locality().get());
        }
        if (issuer.body().get() instanceof Lexicon.Body.Named named) {
            return named.agency().label();
        }
        Lexicon.Body.Provincial provincial =
                (Lexicon.Body.Provincial) issuer.body().get();
        if (issuer.locality().isPresent()) {
            return provincial.kind().label() + " " + placeName(issuer.locality().get());
        }
        Optional<Province> province = issuer.province().or(() -> home);
        boolean local = issuer.province().isEmpty() && !issuer.barePlace();
        return local || province.isEmpty() ? issuer.label() : provincial.kind().name(province.get());
    }

    /** "XÃ IA DOM" of a letterhead: "xã Ia Dom". */
    private static String placeName(String printed) {
        if (!printed.equals(printed.toUpperCase(Locale.ROOT))) {
            return printed;
        }
        StringBuilder name = new StringBuilder();
        boolean kind = true;
        for (String word : printed.toLowerCase(Locale.ROOT).split(" ")) {
            kind &= KINDS_OF_PLACE.contains(word);
            name.append(name.isEmpty() ? "" : " ")
                    .append(kind ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static final Set<String> KINDS_OF_PLACE =
            Set.of("xã", "phường", "thị", "trấn", "huyện", "quận", "thành", "phố", "đặc", "khu");

    private DocumentDescription describeReported(IdentityMatcher matcher, Draft draft) {
        Quote core = Quote.of(text, tokens.span(draft.start, draft.end));
        Optional<Stated<String>> issuer =
                draft.issuer.map(i -> new Stated<>(ownIssuer(i), quote(new Part(i.start(), i.end()))));
        Optional<Stated<PartialDate>> date = draft.date.map(
                d -> new Stated<>(d, draft.dateEnd > 0 ? quote(new Part(draft.dateStart, draft.dateEnd)) : core));
        Part titleAt = draft.form == Form.UNNUMBERED
                ? new Part(draft.nameStart, draft.nameEnd)
                : draft.hasTitle() ? new Part(reportedTitleStart(draft), reportedTitleEnd(draft)) : Part.NONE;
        Optional<Stated<String>> title = stated(titleAt);
        if (draft.form == Form.UNNUMBERED) {
            Optional<String> period = period(titleAt);
            self = Optional.of(matcher.unnumbered(
                    draft.type.orElseThrow().slug(),
                    registerOf(matcher, draft.issuer),
                    period,
                    title.map(Stated::value).orElse("")));
        } else if (matcher.match(draft, "") instanceof Match.Resolved resolved) {
            self = Optional.of(resolved.identity());
        }
        return new DocumentDescription(
                Optional.of(new Stated<>(draft.typeLabel, core)),
                draft.number.map(n -> new Stated<>(n.text(), quote(new Part(draft.numberStart, draft.numberEnd)))),
                date,
                issuer,
                isNational(draft.issuer) ? Optional.empty() : home.map(Province::name),
                title,
                Optional.empty(),
                Optional.empty(),
                periodStated(titleAt),
                List.of(),
                self,
                isNational(draft.issuer) ? Optional.empty() : territory(draft.date));
    }

    private static boolean isNational(Optional<Issuer> issuer) {
        return issuer.flatMap(Issuer::body)
                .filter(Lexicon.Body.Named.class::isInstance)
                .isPresent();
    }

    private int reportedTitleStart(Draft draft) {
        boolean about = tokens.is(draft.titleStart, "về");
        return about ? draft.titleStart + (tokens.is(draft.titleStart + 1, "việc") ? 2 : 1) : draft.titleStart;
    }

    /** A report's sentence goes on after the title: ", với mục đích …". */
    private int reportedTitleEnd(Draft draft) {
        for (int i = draft.titleStart; i < draft.titleEnd; i++) {
            if (tokens.mark(i) == ','
                    && tokens.kind(i + 1) == Tokens.WORD
                    && (tokens.is(i + 1, "với") || tokens.is(i + 1, "nhằm"))) {
                return i;
            }
        }
        return draft.titleEnd;
    }

    private static DocumentDescription nothing() {
        return new DocumentDescription(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** "năm 2023" or "giai đoạn 2021 - 2025" in a title. */
    private Optional<Stated<String>> periodStated(Part title) {
        if (!title.present()) {
            return Optional.empty();
        }
        for (int i = title.start(); i < title.end(); i++) {
            int year = tokens.kind(i) == Tokens.NUMBER && tokens.length(i) == 4 ? tokens.value(i) : 0;
            if (year < 1945 || year > 2100 || tokens.mark(i - 1) == '/' || tokens.isDash(i - 1)) {
                continue;
            }
            boolean phase = tokens.word(i - 1) == lexicon.doan || tokens.word(i - 1) == lexicon.kyWord;
            int to = tokens.isDash(i + 1) && tokens.kind(i + 2) == Tokens.NUMBER && tokens.length(i + 2) == 4
                    ? tokens.value(i + 2)
                    : 0;
            if (to > year) {
                return Optional.of(new Stated<>(year + "/" + to, quote(new Part(phase ? i - 2 : i, i + 3))));
            }
            // "đến năm 2030" is a horizon, "tháng 7 năm 2022" and "của năm" a date.
            boolean ofYear = tokens.word(i - 1) == lexicon.nam
                    && !ofLaw(title.start(), i - 1)
                    && tokens.word(i - 2) != lexicon.den
                    && tokens.kind(i - 2) != Tokens.NUMBER;
            if (ofYear) {
                return Optional.of(new Stated<>(String.valueOf(year), quote(new Part(i - 1, i + 1))));
            }
        }
        return Optional.empty();
    }

    /** "Điều 41 Luật Hải quan năm 2014": the year of a law, not the one covered. */
    private boolean ofLaw(int from, int year) {
        for (int i = year - 1; i >= Math.max(from, year - 8) && tokens.kind(i) == Tokens.WORD; i--) {
            if (tokens.has(i, Tokens.CAPITAL) && lexicon.laws.longest(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> period(Part title) {
        return periodStated(title).map(Stated::value);
    }

    private Optional<Stated<String>> stated(Part part) {
        return part.present()
                ? Optional.of(new Stated<>(tokens.phrase(part.start(), part.end()), quote(part)))
                : Optional.empty();
    }

    private Quote quote(Part part) {
        return Quote.of(text, tokens.span(part.start(), part.end()));
    }

    // ---- the citations

    private List<Citation> citations(IdentityMatcher matcher) {
        List<Citation> citations = new ArrayList<>(drafts.size());
        int block = 0;
        for (Draft draft : drafts) {
            Span span = tokens.span(draft.start, draft.end);
            while (block < blocks.size() && blocks.get(block).span().end() <= span.start()) {
                block++;
            }
            String section = block < blocks.size() && blocks.get(block).span().start() <= span.start()
                    ? blocks.get(block).section()
                    : "";
            String name = name(draft);
            Match match = match(matcher, draft, name);
            Optional<Stated<String>> title = title(draft);
            warn(matcher, draft, span);
            Mention mention = new Mention(
                    Quote.of(text, span),
                    draft.form,
                    draft.typeLabel,
                    draft.number.map(
                            n -> new Mention.Numeral(n.text(), tokens.span(draft.numberStart, draft.numberEnd))),
                    draft.date,
                    draft.issuerLabel,
                    title,
                    draft.provision);
            boolean report = kind == SourceKind.NEWS_REPORT && draft.role != Role.REPORTS;
            citations.add(new Citation(
                    mention,
                    draft.role,
                    draft.inverse,
                    report ? Standing.REPORTED : Standing.STATED,
                    section,
                    draft.nestedIn < 0 ? OptionalInt.empty() : OptionalInt.of(draft.nestedIn),
                    draft.amends < 0 ? OptionalInt.empty() : OptionalInt.of(draft.amends),
                    match));
        }
        return citations;
    }

    private Match match(IdentityMatcher matcher, Draft draft, String name) {
        if (draft.form == Form.SELF || draft.role == Role.REPORTS) {
            return self.<Match>map(Match.Resolved::new).orElse(new Match.Unresolved(Match.Reason.GENERIC));
        }
        if (draft.form == Form.UNNUMBERED) {
            return new Match.Resolved(matcher.unnumbered(
                    draft.type.orElseThrow().slug(),
                    registerOf(matcher, draft.issuer),
                    period(new Part(draft.nameStart, draft.nameEnd)),
                    name));
        }
        return matcher.match(draft, name);
    }

    private Optional<Stated<String>> title(Draft draft) {
        if (draft.form == Form.UNNUMBERED || draft.form == Form.NAMED || draft.nameStart >= 0) {
            return draft.nameStart < 0 ? Optional.empty() : stated(new Part(draft.nameStart, draft.nameEnd));
        }
        if (!draft.hasTitle()) {
            return Optional.empty();
        }
        int end = ownTitleEnd(draft);
        while (end > draft.titleStart
                && tokens.kind(end - 1) == Tokens.MARK
                && "”\")".indexOf(tokens.mark(end - 1)) < 0) {
            end--;
        }
        return stated(new Part(draft.titleStart, end));
    }

    /**
     * "Kế hoạch … của Ủy ban nhân dân tỉnh triển khai thực hiện Quyết định … của Thủ tướng Chính phủ phê duyệt … trên địa
     * bàn tỉnh Gia Lai": the area belongs to the province's plan, not to the national decision in its title.
     */
    private int ownTitleEnd(Draft draft) {
        boolean local = draft.issuer.isPresent()
                && (draft.issuer.get().province().isPresent()
                        || draft.issuer.get().barePlace());
        if (draft.nestedIn >= 0 && !local) {
            for (int i = draft.titleStart + 1; i < draft.titleEnd - 2; i++) {
                if (tokens.word(i) == lexicon.tren && tokens.is(i + 1, "địa") && tokens.is(i + 2, "bàn")) {
                    return i;
                }
            }
        }
        return draft.titleEnd;
    }

    private void warn(IdentityMatcher matcher, Draft draft, Span span) {
        if (draft.form == Form.SELF) {
            return;
        }
        if (draft.impossibleStart >= 0) {
            Span day = tokens.span(draft.impossibleStart, draft.impossibleEnd);
            diagnostics.add(Diagnostic.of(Code.IMPOSSIBLE_DATE, location(day), day.of(text)));
        }
        if (matcher.strokeLost(draft)) {
            diagnostics.add(Diagnostic.of(
                    Code.STROKE_LOST, location(span), draft.number.get().text()));
        }
        matcher.contradicted(draft)
                .ifPresent(signing -> diagnostics.add(Diagnostic.of(
                        Code.ISSUER_CONTRADICTS_NUMBER,
                        location(span),
                        draft.issuerLabel.orElse(""),
                        draft.number.get().text(),
                        signing)));
        if (draft.number.isPresent() && IdentityMatcher.contradicts(draft.number.get(), draft.date)) {
            diagnostics.add(Diagnostic.of(
                    Code.DATE_CONTRADICTS_NUMBER,
                    location(span),
                    draft.date.get(),
                    draft.number.get().text()));
        } else if (draft.number.isPresent() && IdentityMatcher.yearDropped(draft)) {
            diagnostics.add(Diagnostic.of(
                    Code.YEAR_DROPPED,
                    location(span),
                    draft.date.get(),
                    draft.number.get().text()));
        }
    }

    private Location location(Span span) {
        if (lines.isEmpty()) {
            lines = Optional.of(LineIndex.of(file, text));
        }
        return lines.get().at(span.start(), span.end());
    }
}
