package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.text.Block;
import vn.cancu.text.PartialDate;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads what a document says of itself in its head and at its end: number, date, issuer, type, title, who signed, to
 * whom it goes (the parts that Decree 30/2020/NĐ-CP art. 8 lists). All indexes are into the tokens.
 */
final class IdentityReader {
    /** The head stands within this many tokens round the number. */
    private static final int REACH = 90;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final List<Block> blocks;
    private final NumberReader numbers;
    private final DateReader dates;
    private final IssuerReader issuers;

    IdentityReader(Tokens tokens, Lexicon lexicon, List<Block> blocks) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.blocks = blocks;
        this.numbers = new NumberReader(tokens, lexicon);
        this.dates = new DateReader(tokens, lexicon);
        this.issuers = new IssuerReader(tokens, lexicon);
    }

    /** Where a part stands: first token and the one after the last; {@code NONE} where it is not stated. */
    record Part(int start, int end) {
        static final Part NONE = new Part(-1, -1);

        boolean present() {
            return start >= 0 && end > start;
        }
    }

    /** The head of a document. */
    static final class Head {
        boolean found;
        Optional<DocumentNumber> number = Optional.empty();
        Part numberAt = Part.NONE;
        Optional<PartialDate> date = Optional.empty();
        Part dateAt = Part.NONE;
        Optional<Issuer> issuer = Optional.empty();
        Optional<DocumentType> type = Optional.empty();
        Part typeAt = Part.NONE;
        Part titleAt = Part.NONE;
        Optional<Province> province = Optional.empty();
        Part signer = Part.NONE;
        Part capacity = Part.NONE;
        final List<Part> recipients = new ArrayList<>();
        /** First token after the head; mentions before it in the letterhead are the document itself. */
        int bodyStart;
    }

    Head read() {
        Head head = new Head();
        int limit = Math.min(tokens.size(), 4000);
        int nation = nationalTitle(limit);
        int at = ownNumber(limit, nation, head);
        if (at < 0 && nation < 0) {
            withoutLetterhead(head);
            return head;
        }
        head.found = true;
        int anchor = at >= 0 ? at : nation;
        date(head, anchor, at >= 0 ? head.numberAt.end() : anchor);
        issuer(head, anchor, nation);
        typeAndTitle(head, anchor);
        place(head, anchor);
        signature(head);
        recipients(head);
        return head;
    }

    /** Kinds that stand without a letterhead: issued as the annex of a decision, or copied without their head. */
    private static final Set<String> HEADLESS = Set.of(
            "quy-che",
            "quy-dinh",
            "ke-hoach",
            "chuong-trinh",
            "chuong-trinh-hanh-dong",
            "de-an",
            "phuong-an",
            "noi-quy",
            "dieu-le",
            "chien-luoc",
            "quy-trinh");

    /**
     * "QUY CHẾ / Quản lý, vận hành Cụm Thông tin … / (Ban hành kèm theo Quyết định số … của …)": a type over a title, and
     * right below it the decision that issued it or the first legal basis.
     */
    private void withoutLetterhead(Head head) {
        int limit = Math.min(tokens.size(), REACH);
        for (int i = 0; i < limit; i++) {
            Optional<Found<Lexicon.TypeWord>> type =
                    tokens.has(i, Tokens.LINE | Tokens.UPPER) ? typeLine(i) : Optional.empty();
            if (type.isEmpty()
                    || !tokens.has(type.get().end(), Tokens.LINE)
                    || !HEADLESS.contains(type.get().value().type().slug())) {
                continue;
            }
            Part title = title(type.get().end());
            int below = title.present() ? title.end() : -1;
            boolean annex = below > 0 && namesDecision(below);
            if (!annex && !(below > 0 && tokens.has(below, Tokens.CAPITAL) && opensBody(below, 0))) {
                return;
            }
            head.found = true;
            head.type = Optional.of(type.get().value().type());
            head.typeAt = new Part(i, type.get().end());
            head.titleAt = title;
            head.bodyStart = below;
            head.issuer = annex ? issuerOfDecision(below) : promulgator(below, head.type.get());
            head.province = head.issuer.flatMap(Issuer::province);
            signature(head);
            recipients(head);
            return;
        }
    }

    /** "(Ban hành kèm theo Quyết định số … ngày … của Ủy ban nhân dân tỉnh Gia Lai)". */
    private Optional<Issuer> issuerOfDecision(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 40) && tokens.mark(i) != ')'; i++) {
            if (tokens.word(i) == lexicon.cua) {
                return issuers.read(i + 1);
            }
        }
        return Optional.empty();
    }

    /** "Ủy ban nhân dân tỉnh Đồng Tháp ban hành Kế hoạch … như sau". */
    private Optional<Issuer> promulgator(int from, DocumentType type) {
        for (int i = from; i < Math.min(tokens.size(), from + 600); i++) {
            if (!tokens.has(i, Tokens.CAPITAL) || !lexicon.bodies.canStart(tokens, i)) {
                continue;
            }
            Optional<Issuer> issuer = issuers.read(i).filter(body -> body.body().isPresent());
            int end = issuer.map(Issuer::end).orElse(i);
            if (issuer.isPresent()
                    && tokens.is(end, "ban")
                    && tokens.is(end + 1, "hành")
                    && lexicon.types
                            .longest(tokens, end + 2)
                            .filter(found -> found.value().type().equals(type))
                            .isPresent()) {
                return issuer;
            }
        }
        return Optional.empty();
    }

    // ---- number

    /** Last "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" or "ĐẢNG CỘNG SẢN VIỆT NAM" before the preamble, or -1. */
    private int nationalTitle(int limit) {
        int preamble = preambleStart(limit);
        int found = -1;
        for (int i = 0; i < limit && (i < preamble || found < 0); i++) {
            if (tokens.has(i, Tokens.UPPER) && (tokens.is(i, "CỘNG") || tokens.is(i, "ĐẢNG"))) {
                boolean republic = tokens.kind(i + 1) == Tokens.WORD
                        && (tokens.is(i + 1, "HÒA") || tokens.is(i + 1, "HOÀ"))
                        && tokens.is(i + 2, "XÃ");
                boolean party = tokens.is(i + 1, "CỘNG") && tokens.is(i + 2, "SẢN");
                if (republic || party) {
                    found = i;
                }
            }
        }
        // Some sites keep only the motto.
        for (int i = 0; found < 0 && i < Math.min(limit, preamble); i++) {
            if (tokens.is(i, "Độc") && tokens.is(i + 1, "lập") && tokens.isDash(i + 2) && tokens.is(i + 3, "Tự")) {
                found = i;
            }
        }
        return found;
    }

    private int preambleStart(int limit) {
        for (Block block : blocks) {
            int i = tokens.at(block.span().start());
            if (i >= limit) {
                break;
            }
            if (tokens.is(i, "Căn") && tokens.is(i + 1, "cứ")) {
                return i;
            }
        }
        return limit;
    }

    /** Index of the "Số" before the document's own number, or -1; a number left blank in a draft leaves it empty. */
    private int ownNumber(int limit, int nation, Head head) {
        if (nation < 0) {
            return -1;
        }
        int preamble = preambleStart(limit);
        int best = -1;
        int last = Math.min(limit, nation + REACH);
        for (int i = Math.max(0, nation - REACH + 1); i < last && best <= nation; i++) {
            if (tokens.word(i) != lexicon.so) {
                continue;
            }
            if (best >= 0 && i > preamble) {
                break;
            }
            boolean typed = isTypedNumber(i);
            boolean atLine = tokens.has(i, Tokens.LINE) || tokens.mark(i - 1) == '|' || tokens.isDash(i - 1);
            if (!typed && !tokens.has(i, Tokens.CAPITAL)
                    || !atLine && nation > i && tokens.mark(i + 1) != ':'
                    || !typed && endsType(i)) {
                continue;
            }
            int at = i + 1;
            while (tokens.mark(at) == ':' || tokens.mark(at) == '|' || tokens.mark(at) == '.') {
                at++;
            }
            Optional<NumberReader.Found> number = numbers.read(at);
            if (number.isPresent()) {
                head.number = Optional.of(number.get().number());
                head.numberAt = new Part(at, number.get().end());
                best = i;
            } else if (best < 0
                    && (tokens.mark(at) == '/' || tokens.isDash(at))
                    && lexicon.isTypeCode(tokens, at + 1)) {
                head.type = lexicon.typeOfCode(tokens.of(at + 1));
                best = i;
                head.numberAt = Part.NONE;
            }
        }
        return best;
    }

    /** "Luật số: 72/2025/QH15", "Nghị quyết số: 05/2019/NQ-HĐND" on a line of its own: so laws and resolutions are headed. */
    private boolean isTypedNumber(int so) {
        int type = so;
        while (type > 0 && so - type < 4 && !tokens.has(type, Tokens.LINE)) {
            type--;
        }
        return type < so
                && tokens.mark(so + 1) == ':'
                && !tokens.has(so, Tokens.UPPER)
                && lexicon.types
                        .longest(tokens, type)
                        .filter(found -> found.end() == so)
                        .isPresent();
    }

    /** "NGHỊ QUYẾT SỐ 214/NQ-CP" in a title of capitals: another document's number. */
    private boolean endsType(int so) {
        for (int i = so - 1; i >= Math.max(0, so - 5); i--) {
            int end = lexicon.types.longest(tokens, i).map(Found::end).orElse(-1);
            if (end == so || end == so + 1) {
                return true;
            }
        }
        return false;
    }

    // ---- date

    private void date(Head head, int anchor, int from) {
        // After the number, or before it in the Party's layout; with the place and a comma before it.
        for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
            if (takeDate(head, i)) {
                return;
            }
        }
        for (int i = anchor; i >= Math.max(0, anchor - REACH); i--) {
            if (takeDate(head, i)) {
                return;
            }
        }
    }

    private boolean takeDate(Head head, int i) {
        if (tokens.word(i) != lexicon.ngay || tokens.mark(i - 1) != ',') {
            return false;
        }
        Optional<DateReader.Found> date = dates.afterNgay(i);
        if (date.isEmpty() || date.get().date().isEmpty()) {
            return false;
        }
        head.date = date.get().date();
        head.dateAt = new Part(i, date.get().end());
        return true;
    }

    // ---- issuer

    /** The agency block, above or before the number: the body whose symbol the number bears, else the lowest one named. */
    private void issuer(Head head, int anchor, int nation) {
        int from = Math.max(0, Math.min(anchor, nation < 0 ? anchor : nation) - 40);
        Optional<Issuer> bySymbol = Optional.empty();
        Optional<Issuer> lowest = Optional.empty();
        Optional<Issuer> above = Optional.empty();
        for (int i = from; i < anchor; i++) {
            if (!tokens.has(i, Tokens.UPPER)) {
                continue;
            }
            boolean lineOfBody =
                    tokens.has(i, Tokens.LINE) && tokens.kind(i) == Tokens.WORD && Grammar.HEADS.contains(tokens.of(i));
            if (!lineOfBody && !lexicon.bodies.canStart(tokens, i) && !lexicon.leaders.canStart(tokens, i)) {
                continue;
            }
            Optional<Issuer> issuer = issuers.read(i);
            if (issuer.isEmpty()
                    || issuer.get().end() > anchor + 6
                    || issuer.get().body().isEmpty() && !lineOfBody) {
                continue;
            }
            // A ministry stands above its department; the state's name stands beside both.
            above = lowest.isPresent() ? lowest : above;
            lowest = issuer;
            if (issuer.get().body().isPresent() && signs(issuer.get(), head) && !leads(bySymbol, head)) {
                bySymbol = issuer;
            }
            i = issuer.get().end() - 1;
        }
        Optional<Issuer> higher = above;
        head.issuer = bySymbol.isPresent() ? bySymbol : lowest.map(issuer -> under(issuer, higher, head));
        head.province = head.issuer.flatMap(Issuer::province);
    }

    /** Of the issuers of a joint document the one whose symbol comes first is its own: "399/CTr-STTTT-BCHBĐBP". */
    private boolean leads(Optional<Issuer> issuer, Head head) {
        List<String> symbols = head.number.map(DocumentNumber::symbols).orElse(List.of());
        return issuer.isPresent()
                && symbols.size() > 2
                && lexicon.bodiesOf(symbols.get(1)).contains(issuer.get().body().orElseThrow());
    }

    /**
     * A body that is named in full only with the one above it: "TỈNH ỦY QUẢNG TRỊ" over "BAN TUYÊN GIÁO" (BTGTU), "UBND
     * HUYỆN ĐỨC CƠ" over "PHÒNG VĂN HÓA VÀ THÔNG TIN".
     */
    private Issuer under(Issuer issuer, Optional<Issuer> above, Head head) {
        boolean ofLocality = issuer.body()
                .filter(Lexicon.Body.Provincial.class::isInstance)
                .map(body -> ((Lexicon.Body.Provincial) body).kind().level().equals("local"))
                .orElse(false);
        if (issuer.body().isPresent() && !ofLocality
                || above.isEmpty()
                || issuer.locality().isPresent()) {
            return issuer;
        }
        if (ofLocality) {
            return new Issuer(
                    issuer.label(),
                    issuer.body(),
                    issuer.province().or(() -> above.get().province()),
                    false,
                    above.get().locality(),
                    issuer.start(),
                    issuer.end());
        }
        Optional<Lexicon.Body> kind = head.number.stream()
                .flatMap(number -> number.symbols().stream())
                .flatMap(symbol -> lexicon.bodiesOf(symbol).stream())
                .filter(Lexicon.Body.Provincial.class::isInstance)
                .findFirst();
        boolean ofProvince =
                above.get().province().isPresent() && above.get().locality().isEmpty();
        return new Issuer(
                issuer.label(),
                ofProvince ? kind : Optional.empty(),
                issuer.province().or(() -> above.get().province()),
                false,
                above.get().locality(),
                issuer.start(),
                issuer.end());
    }

    private boolean signs(Issuer issuer, Head head) {
        return head.number.isPresent()
                && head.number.get().symbols().stream().anyMatch(symbol -> lexicon.bodiesOf(symbol)
                        .contains(issuer.body().orElseThrow()));
    }

    /** "Gia Lai, ngày …" names the province where the agency block does not; a town does not. */
    private void place(Head head, int anchor) {
        if (head.province.isPresent() || !head.dateAt.present()) {
            return;
        }
        boolean local = head.issuer.map(Issuer::barePlace).orElseGet(() -> signedInProvince(head));
        if (!local) {
            return;
        }
        int comma = head.dateAt.start() - 1;
        for (int i = Math.max(0, comma - 6); i < comma; i++) {
            Optional<Found<Province>> province = lexicon.provinces.longest(tokens, i);
            if (province.isPresent() && province.get().end() == comma) {
                head.province = Optional.of(province.get().value());
                return;
            }
        }
    }

    /** "QĐ-CTUBND" under a letterhead that cannot be read: a body that every province has. */
    private boolean signedInProvince(Head head) {
        return head.number.isPresent()
                && head.number.get().symbols().stream().anyMatch(symbol -> lexicon.bodiesOf(symbol).stream()
                        .anyMatch(Lexicon.Body.Provincial.class::isInstance));
    }

    // ---- type and title

    private void typeAndTitle(Head head, int anchor) {
        int from = Math.max(anchor, head.dateAt.present() ? Math.min(head.dateAt.end(), anchor + REACH) : anchor);
        int limit = Math.min(tokens.size(), from + 260);
        for (int i = from; i < limit; i++) {
            if (isSubject(i)) {
                head.type = lexicon.type("cong-van");
                int title = tokens.mark(i + 1) == '/' ? i + 3 : i + 2;
                head.titleAt = new Part(title, blockEnd(title));
                head.bodyStart = head.titleAt.end();
                return;
            }
            Optional<Found<Lexicon.TypeWord>> type = tokens.has(i, Tokens.UPPER) ? typeLine(i) : Optional.empty();
            if (type.isEmpty() || type.get().end() == i + 1 && tokens.length(i) < 3) {
                continue;
            }
            head.type = Optional.of(type.get().value().type());
            if (head.number.isPresent() && head.number.get().symbols().get(0).equals("VBHN")) {
                // Ordinance 01/2012/UBTVQH13: a consolidated text has a number of its own and the title of what it
                // consolidates.
                head.type = codeType(head.number.get());
            }
            head.typeAt = new Part(i, type.get().end());
            head.titleAt = title(type.get().end());
            head.bodyStart =
                    head.titleAt.present() ? head.titleAt.end() : type.get().end();
            return;
        }
        if (head.type.isEmpty() && head.number.isPresent()) {
            head.type = codeType(head.number.get());
        }
        head.bodyStart = Math.max(head.numberAt.end(), head.dateAt.end());
        // An official letter may have its subject above the date.
        for (int i = Math.max(0, anchor - 10); i < from && i < tokens.size(); i++) {
            boolean about = i >= head.numberAt.end() && tokens.has(i, Tokens.LINE) && tokens.is(i, "Về");
            if (isSubject(i) || about) {
                int title =
                        about ? (tokens.is(i + 1, "việc") ? i + 2 : i + 1) : tokens.mark(i + 1) == '/' ? i + 3 : i + 2;
                int end = Math.min(
                        beforeNation(title, blockEnd(title)),
                        head.dateAt.present() && head.dateAt.start() > title
                                ? placeBefore(head.dateAt.start())
                                : Integer.MAX_VALUE);
                head.titleAt = new Part(title, end);
                head.type = lexicon.type("cong-van");
                return;
            }
        }
    }

    /** "CỘNG HÒA XÃ HỘI …" of the other column ends the subject. */
    private int beforeNation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.has(i, Tokens.LINE | Tokens.UPPER) && (tokens.is(i, "CỘNG") || tokens.is(i, "ĐẢNG"))) {
                return i;
            }
        }
        return to;
    }

    /**
     * The type over the title: the longest in capitals, but where a shorter one fills its line, that: "THÔNG BÁO" over
     * "KẾT LUẬN CỦA …", "CHƯƠNG TRÌNH" over "Phối hợp …".
     */
    private Optional<Found<Lexicon.TypeWord>> typeLine(int i) {
        Optional<Found<Lexicon.TypeWord>> best = Optional.empty();
        for (Found<Lexicon.TypeWord> type : lexicon.types.all(tokens, i)) {
            if (tokens.has(type.end() - 1, Tokens.UPPER)) {
                best = Optional.of(type);
                if (tokens.has(type.end(), Tokens.LINE)) {
                    break;
                }
            }
        }
        return best;
    }

    private int placeBefore(int date) {
        int at = date - 1;
        while (at > 0 && !tokens.has(at, Tokens.LINE)) {
            at--;
        }
        return at;
    }

    private Optional<DocumentType> codeType(DocumentNumber number) {
        Optional<DocumentType> type = lexicon.typeOfCode(number.symbols().get(0));
        boolean letter =
                lexicon.isIssuerSymbol(number.symbols().get(0)) && number.year().isEmpty();
        return type.isPresent() || !letter ? type : lexicon.type("cong-van");
    }

    /** "V/v …": the subject of an official letter. */
    private boolean isSubject(int i) {
        return tokens.kind(i) == Tokens.WORD
                && tokens.length(i) == 1
                && tokens.is(i, "V")
                && tokens.mark(i + 1) == '/'
                && tokens.kind(i + 2) == Tokens.WORD
                && tokens.of(i + 2).equalsIgnoreCase("v");
    }

    private int blockEnd(int i) {
        if (i >= tokens.size()) {
            return tokens.size();
        }
        // The first block that ends behind the token.
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().end() > tokens.start(i)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == blocks.size()
                ? tokens.size()
                : Math.max(i, tokens.at(blocks.get(low).span().end()));
    }

    /** From the type on: the rest of its block, or the block after it; capitals end where small letters begin. */
    private Part title(int from) {
        int start = from;
        while (tokens.kind(start) == Tokens.MARK
                && start < tokens.size()
                && tokens.mark(start) != '“'
                && tokens.mark(start) != '"') {
            start++;
        }
        if (start >= tokens.size()) {
            return Part.NONE;
        }
        int end = blockEnd(start);
        boolean capitals = tokens.has(start, Tokens.UPPER);
        for (int i = start; i < end; i++) {
            if (capitals && tokens.kind(i) == Tokens.WORD && !tokens.has(i, Tokens.UPPER) && !isInner(i)) {
                if (tokens.has(i, Tokens.LINE) && tokens.is(i, "về")) {
                    // Party layout: "CỦA BAN THƯỜNG VỤ TỈNH ỦY" and, in small letters below, what about.
                    break;
                }
                end = i;
                break;
            }
            if (i > start && (tokens.has(i, Tokens.LINE) && startsBody(i) || opensBody(i, start) || namesDecision(i))) {
                end = i;
                break;
            }
        }
        // "NGHỊ QUYẾT" and "SỬA ĐỔI …" may be one block or two; a wrapped title of capitals goes on in the next.
        while (capitals && end < tokens.size() && end == blockEnd(end - 1) && continuesTitle(end)) {
            end = blockEnd(end);
        }
        while (end > start && tokens.kind(end - 1) == Tokens.MARK && "”\")".indexOf(tokens.mark(end - 1)) < 0) {
            end--;
        }
        return new Part(start, end);
    }

    /** "Căn cứ", "Thực hiện", "Theo đề nghị" with a capital after small letters: the first sentence of the body. */
    private boolean opensBody(int i, int start) {
        return i - start >= 3
                && tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i, Tokens.UPPER)
                && tokens.kind(i - 1) != Tokens.MARK
                && lexicon.cues
                        .longest(tokens, i)
                        .filter(cue -> cue.value() == Cue.BASIS
                                || cue.value() == Cue.IMPLEMENT
                                || cue.value() == Cue.PROPOSE && tokens.word(i) == lexicon.theo)
                        .isPresent();
    }

    /** "(Ban hành kèm theo Quyết định số …)" under the title of an annex. */
    private boolean namesDecision(int i) {
        return tokens.mark(i) == '('
                && (tokens.is(i + 1, "Ban") && tokens.is(i + 2, "hành")
                        || (tokens.is(i + 1, "Kèm") || tokens.is(i + 1, "kèm")) && tokens.is(i + 2, "theo"));
    }

    /** "QĐ-TTg" inside a title of capitals. */
    private boolean isInner(int i) {
        char before = tokens.mark(i - 1);
        return before == '/' || Tokens.isDash(before) || tokens.length(i) == 1;
    }

    private boolean continuesTitle(int i) {
        if (!tokens.has(i, Tokens.UPPER) || tokens.has(i, Tokens.BLANK) || startsBody(i)) {
            return false;
        }
        int end = blockEnd(i);
        for (int k = i; k < end; k++) {
            if (tokens.kind(k) == Tokens.WORD && !tokens.has(k, Tokens.UPPER)) {
                return false;
            }
        }
        return true;
    }

    /** The issuer's name or office on a line of its own, or "Căn cứ"; not after "CỦA", which the name belongs to. */
    private boolean startsBody(int i) {
        if (tokens.is(i, "Căn")) {
            return true;
        }
        if (!tokens.has(i, Tokens.UPPER) || tokens.word(i - 1) == lexicon.cua || tokens.word(i - 1) == lexicon.tai) {
            return false;
        }
        // "CỤC TRƯỞNG CỤC HẢI QUAN", "BỘ TRƯỞNG BỘ Y TẾ": the office that signs.
        int body = lexicon.leaders.longest(tokens, i).map(Found::end).orElse(i);
        int end = lexicon.bodies
                .longest(tokens, i)
                .or(() -> lexicon.bodies.longest(tokens, body))
                .map(Found::end)
                .orElse(i);
        boolean alone = end >= tokens.size() || tokens.has(end, Tokens.LINE);
        return end - i > 2 || end > i && alone;
    }

    // ---- end

    private void signature(Head head) {
        int last = -1;
        for (int i = tokens.size() - 1; i > head.bodyStart && i > tokens.size() - 4000; i--) {
            if (isSignatureMark(i)) {
                last = i;
                // "TM." stands above "KT.".
                if (tokens.is(i, "TM")) {
                    break;
                }
            } else if (last >= 0 && last - i > 60) {
                break;
            }
        }
        int from = last;
        if (last < 0) {
            from = officeLine(head);
            if (from < 0) {
                return;
            }
        }
        for (int i = from; i < Math.min(tokens.size(), from + 60); i++) {
            int end = personName(i);
            if (end > i) {
                head.capacity = trim(from, i);
                head.signer = new Part(i, end);
                return;
            }
        }
    }

    private Part trim(int start, int end) {
        int to = end;
        while (to > start
                && tokens.kind(to - 1) == Tokens.MARK
                && tokens.mark(to - 1) != '.'
                && tokens.mark(to - 1) != ')') {
            to--;
        }
        return new Part(start, to);
    }

    private boolean isSignatureMark(int i) {
        return tokens.mark(i + 1) == '.'
                && tokens.has(i, Tokens.UPPER)
                && (tokens.is(i, "TM") || tokens.is(i, "KT") || tokens.is(i, "TL") || tokens.is(i, "TUQ"));
    }

    /** "THỦ TƯỚNG", "CHỦ TỊCH", "BỘ TRƯỞNG" on a line of its own after "Nơi nhận". */
    private int officeLine(Head head) {
        for (int i = tokens.size() - 1; i > head.bodyStart && i > tokens.size() - 6000; i--) {
            if (!tokens.has(i, Tokens.UPPER | Tokens.LINE)) {
                continue;
            }
            boolean office = tokens.is(i, "THỦ") && tokens.is(i + 1, "TƯỚNG")
                    || tokens.is(i, "CHỦ") && tokens.is(i + 1, "TỊCH")
                    || tokens.is(i, "BỘ") && tokens.is(i + 1, "TRƯỞNG")
                    || tokens.is(i, "GIÁM") && tokens.is(i + 1, "ĐỐC");
            if (office && personName(i + 2) > i + 2) {
                return i;
            }
        }
        return -1;
    }

    /** End of a person's name that fills the line, or two lines, from {@code i} on; else {@code i}. */
    private int personName(int i) {
        if (!tokens.has(i, Tokens.LINE)) {
            return i;
        }
        int first = nameLine(i);
        if (first - i < 1 || first - i > 5) {
            return i;
        }
        // "Dương\nĐức Tuấn", "Lê Hải\nHòa": hard-wrapped cells of a table.
        boolean wrapped = first - i <= 2 && tokens.has(first, Tokens.LINE) && !tokens.has(first, Tokens.BLANK);
        int second = wrapped ? nameLine(first) : first;
        if (second > first && second - i >= 3 && second - i <= 5 && fills(second)) {
            return second;
        }
        return first - i >= 2 && fills(first) ? first : i;
    }

    /** End of the capitalised words on the line that {@code i} stands in. */
    private int nameLine(int i) {
        int end = i;
        while (end < tokens.size()
                && end - i < 6
                && tokens.kind(end) == Tokens.WORD
                && tokens.has(end, Tokens.CAPITAL)
                && !tokens.has(end, Tokens.UPPER)
                && (end == i || !tokens.has(end, Tokens.LINE))) {
            end++;
        }
        return end;
    }

    private boolean fills(int end) {
        return end >= tokens.size()
                || tokens.has(end, Tokens.LINE)
                || tokens.mark(end) == '|'
                || tokens.mark(end) == '.';
    }

    private void recipients(Head head) {
        for (int i = tokens.size() - 1; i > head.bodyStart && i > tokens.size() - 6000; i--) {
            if (tokens.word(i) == lexicon.noiPlace && tokens.is(i, "Nơi") && tokens.is(i + 1, "nhận")) {
                int at = i + 2;
                while (tokens.mark(at) == ':') {
                    at++;
                }
                while (tokens.isDash(at)) {
                    int start = at + 1;
                    int end = start;
                    while (end < tokens.size()
                            && tokens.mark(end) != ';'
                            && !(end > start
                                    && tokens.has(end, Tokens.LINE)
                                    && (tokens.isDash(end) || tokens.mark(end) == '|'))) {
                        end++;
                    }
                    int next = tokens.mark(end) == ';' ? end + 1 : end;
                    while (end > start && tokens.kind(end - 1) == Tokens.MARK && tokens.mark(end - 1) != ')') {
                        end--;
                    }
                    if (end > start && end - start < 40 && !tokens.is(start, "Lưu")) {
                        head.recipients.add(new Part(start, end));
                    }
                    at = next;
                }
                return;
            }
        }
    }
}
