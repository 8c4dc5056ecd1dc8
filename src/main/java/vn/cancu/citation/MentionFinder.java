package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.authority.DocumentType;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.citation.LawReader.Law;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Finds every place where a document is named by number or, for laws, by name, in one pass over the tokens. What the
 * mention does there is read later.
 */
final class MentionFinder {
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final NumberReader numbers;
    private final DateReader dates;
    private final IssuerReader issuers;
    private final LawReader laws;
    private final ProvisionReader provisions;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<TypeHit> typeHits = new ArrayList<>();
    private Optional<Draft> last = Optional.empty();
    /** End of the last number that was a form's, or -1. */
    private int formEnd = -1;

    /** A type word with no number behind it: perhaps a document without a number. */
    record TypeHit(DocumentType type, int start, int end) {}

    MentionFinder(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.numbers = new NumberReader(tokens, lexicon);
        this.dates = new DateReader(tokens, lexicon);
        this.issuers = new IssuerReader(tokens, lexicon);
        this.laws = new LawReader(tokens, lexicon);
        this.provisions = new ProvisionReader(tokens, lexicon);
    }

    /** Numbered and named mentions in order of their start. */
    List<Draft> find() {
        Optional<DocumentType> type = Optional.empty();
        int typeStart = -1;
        int typeEnd = -1;
        int i = 0;
        while (i < tokens.size()) {
            byte kind = tokens.kind(i);
            if (kind == Tokens.NUMBER) {
                Optional<Issuer> between = typeStart >= 0 ? issuerBetween(typeEnd, i) : Optional.empty();
                boolean typed = typeStart >= 0 && (between.isPresent() || reaches(typeEnd, i));
                Optional<NumberReader.Found> number = numbers.read(i);
                Optional<Draft> draft = Optional.empty();
                if (number.isPresent()) {
                    draft = numbered(i, number.get(), typed ? type : Optional.empty(), typed ? typeStart : -1);
                    draft.filter(d -> d.issuer.isEmpty()).ifPresent(d -> d.issuer = between);
                } else if (typed) {
                    draft = bare(i, type.orElseThrow(), typeStart, typeEnd);
                }
                if (draft.isPresent()) {
                    if (typed) {
                        typeHits.remove(typeHits.size() - 1);
                    }
                    add(draft.get());
                    i = Math.max(draft.get().end, i + 1);
                } else {
                    i = number.map(NumberReader.Found::end).orElse(i + 1);
                }
                continue;
            }
            if (!lexicon.opensName(tokens, i)) {
                i++;
                continue;
            }
            Optional<Law> law = laws.read(i);
            if (law.isPresent()) {
                Optional<Draft> draft = law(law.get());
                if (draft.isPresent()) {
                    add(draft.get());
                    law.get().amended().forEach(this::amended);
                    i = draft.get().end;
                    continue;
                }
            }
            // "Sở Kế hoạch và Đầu tư" holds a type word that is none.
            if (tokens.has(i, Tokens.CAPITAL)) {
                Optional<Found<Lexicon.Body>> body = lexicon.bodies.longest(tokens, i);
                if (body.isPresent() && body.get().end() > i + 1) {
                    i = body.get().end();
                    continue;
                }
            }
            Optional<Found<Lexicon.TypeWord>> word = lexicon.types.longest(tokens, i);
            if (word.isPresent()) {
                type = Optional.of(word.get().value().type());
                typeHits.add(new TypeHit(type.get(), i, word.get().end()));
                typeStart = i;
                typeEnd = word.get().end();
                i = typeEnd;
                continue;
            }
            i++;
        }
        return drafts;
    }

    private void add(Draft draft) {
        drafts.add(draft);
        last = Optional.of(draft);
    }

    /** A law inside the name of the one that amends it: known by its name alone. */
    private void amended(Law law) {
        Draft draft = new Draft();
        draft.form = Form.NAMED;
        draft.start = law.start();
        draft.end = law.end();
        draft.nameStart = law.name();
        draft.nameEnd = law.end();
        draft.type = lexicon.type(Slug.of(law.kind()));
        draft.typeLabel = law.kind();
        drafts.add(draft);
    }

    /** Type words without a number, in order. */
    List<TypeHit> typeHits() {
        return typeHits;
    }

    /** Whether only "số", a colon or nothing stands between a type word and a number. */
    private boolean reaches(int typeEnd, int number) {
        int at = typeEnd;
        while (at < number) {
            boolean gap = tokens.word(at) == lexicon.so || tokens.mark(at) == ':' || tokens.mark(at) == '|';
            if (!gap) {
                return false;
            }
            at++;
        }
        return number - typeEnd <= 3;
    }

    /** "Nghị quyết của HĐND tỉnh số 49/NQ-HĐND": the body between the type and the number. */
    private Optional<Issuer> issuerBetween(int typeEnd, int number) {
        if (tokens.word(typeEnd) != lexicon.cua || tokens.word(number - 1) != lexicon.so || number - typeEnd > 20) {
            return Optional.empty();
        }
        return issuers.read(typeEnd + 1).filter(issuer -> issuer.body().isPresent() && issuer.end() == number - 1);
    }

    private boolean saysNumber(int i) {
        int before = tokens.mark(i - 1) == ':' ? i - 2 : i - 1;
        return tokens.word(before) == lexicon.so || endsWithSo(before);
    }

    private boolean endsWithSo(int i) {
        return tokens.kind(i) == Tokens.WORD
                && tokens.length(i) > 2
                && tokens.of(i).endsWith("số");
    }

    private Optional<Draft> numbered(int i, NumberReader.Found found, Optional<DocumentType> typed, int typeStart) {
        DocumentNumber number = found.number();
        if (typed.isPresent() && Grammar.PAPERS.contains(typed.get().slug())) {
            return Optional.empty();
        }
        boolean says = saysNumber(i);
        char mark = tokens.mark(i - 1);
        if (!says && typed.isEmpty() && (mark == '/' || mark == '.' || mark == '…')) {
            // "Quyết định số .../2025/QĐ-TTg": a blank to be filled in.
            return Optional.empty();
        }
        Draft draft = new Draft();
        draft.number = Optional.of(number);
        draft.numberStart = i;
        draft.numberEnd = found.end();
        draft.type = typed;
        draft.start = typed.isPresent() ? typeStart : says ? (tokens.mark(i - 1) == ':' ? i - 2 : i - 1) : i;
        if (typed.isEmpty()) {
            Optional<Draft> before = listed(i, says);
            if (before.isPresent()) {
                draft.listed = true;
                draft.type = before.get().type;
            } else {
                if (isOtherPaper(i, says) || formEnd >= 0 && i - formEnd <= 1) {
                    // "theo mẫu số 09A/PL-TNCN, 09B/PL-TNCN": the second is a form as the first.
                    formEnd = found.end();
                    return Optional.empty();
                }
                if (!looksIssued(number)) {
                    return Optional.empty();
                }
            }
        }
        if (draft.type.isEmpty() || isLetterOfAnotherKind(draft.type.get(), number)) {
            draft.type = typeOf(number);
        }
        draft.typeLabel = draft.type.map(DocumentType::label).orElse("");
        tail(draft, found.end());
        provisions.read(draft);
        return Optional.of(draft);
    }

    /** "Nghị quyết số 36 ngày …", "Nghị định 54": only the serial is printed. */
    private Optional<Draft> bare(int i, DocumentType type, int typeStart, int typeEnd) {
        if (!tokens.has(typeStart, Tokens.CAPITAL) || tokens.length(i) > 5 || tokens.has(i, Tokens.BLANK)) {
            return Optional.empty();
        }
        boolean says = saysNumber(i);
        if (!says && tokens.length(i) == 4 && tokens.value(i) > 1944 && tokens.value(i) < 2101) {
            // "Kế hoạch 2029": a year.
            return Optional.empty();
        }
        int after = i + 1;
        StringBuilder serial = new StringBuilder(tokens.of(i));
        if (tokens.kind(after) == Tokens.WORD && tokens.length(after) == 1 && !tokens.has(after, Tokens.SPACE)) {
            serial.append(tokens.of(after));
            after++;
        }
        if (tokens.mark(after) == '/'
                || tokens.mark(after) == '%'
                || tokens.isDash(after) && !tokens.has(after, Tokens.SPACE)) {
            return Optional.empty();
        }
        boolean dated =
                dates.afterNgay(tokens.mark(after) == ',' ? after + 1 : after).isPresent();
        if (!dated && !says && (tokens.length(i) < 2 || !ends(after))) {
            return Optional.empty();
        }
        // "Phụ lục số 1", "Mẫu số 2" and "Dự án 1" are parts of a document; only types that bear numbers alone count.
        if (!dated && !Grammar.NUMBERED_ALONE.contains(type.slug())) {
            return Optional.empty();
        }
        Draft draft = new Draft();
        draft.number = Optional.of(new DocumentNumber(
                serial.toString(),
                NumberReader.trimZeros(serial.toString()),
                java.util.OptionalInt.empty(),
                List.of(),
                false));
        draft.numberStart = i;
        draft.numberEnd = after;
        draft.type = Optional.of(type);
        draft.typeLabel = type.label();
        draft.start = typeStart;
        tail(draft, after);
        provisions.read(draft);
        return Optional.of(draft);
    }

    /** What stands after "Nghị định 54" must not count something ("Kế hoạch 5 năm"). */
    private boolean ends(int after) {
        if (tokens.kind(after) != Tokens.WORD) {
            return tokens.kind(after) != Tokens.NUMBER;
        }
        int word = tokens.word(after);
        return word == lexicon.cua
                || word == lexicon.va
                || lexicon.titleStarts.longest(tokens, after).isPresent()
                || tokens.has(after, Tokens.BLANK);
    }

    /** "các Nghị định số A, số B và số C": the type of the one before. */
    private Optional<Draft> listed(int i, boolean says) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Draft before = last.get();
        int at = before.end;
        int steps = 0;
        boolean joint = false;
        while (at < i && steps < 4) {
            int word = tokens.word(at);
            char mark = tokens.mark(at);
            if (mark == ',' || mark == ';' || word == lexicon.va || word == lexicon.hoac) {
                joint = true;
            } else if (word != lexicon.so) {
                return Optional.empty();
            }
            at++;
            steps++;
        }
        return at == i && joint && before.type.isPresent() && (says || sameShape(before, i))
                ? Optional.of(before)
                : Optional.empty();
    }

    private boolean sameShape(Draft before, int i) {
        return before.number.isPresent() && numbers.read(i).isPresent();
    }

    /** A licence, a bank account, a telephone, a form: "Giấy phép số: 09/GP-TTĐT", "Biểu số 29/BC-BDT". */
    private boolean isOtherPaper(int i, boolean says) {
        int before = i - 1;
        while (tokens.word(before) == lexicon.so || tokens.mark(before) == ':') {
            before--;
        }
        if (!says || tokens.kind(before) != Tokens.WORD) {
            return false;
        }
        String word = tokens.of(before).toLowerCase(java.util.Locale.ROOT);
        return word.equals("phép")
                || word.equals("nhận")
                || word.equals("khoản")
                || word.equals("thoại")
                || word.equals("bằng")
                || word.equals("mẫu")
                || word.equals("biểu");
    }

    /** Without a type word, the number itself must say that it is one: a known code or a known issuer. */
    private boolean looksIssued(DocumentNumber number) {
        for (String symbol : number.symbols()) {
            if (Grammar.legislature(symbol).isPresent()) {
                return true;
            }
        }
        String first = number.symbols().get(0);
        return number.symbols().size() > 1
                ? lexicon.isTypeCode(first) || lexicon.isIssuerSymbol(first)
                : number.year().isPresent() && (lexicon.isTypeCode(first) || lexicon.isIssuerSymbol(first));
    }

    /** "văn bản số 661/TTr-BCA": the word is said of any paper, the code says which. */
    private boolean isLetterOfAnotherKind(DocumentType type, DocumentNumber number) {
        return type.slug().equals("cong-van")
                && number.symbols().size() > 1
                && lexicon.isTypeCode(number.symbols().get(0))
                && !lexicon.isIssuerSymbol(number.symbols().get(0));
    }

    private Optional<DocumentType> typeOf(DocumentNumber number) {
        if (number.symbols().isEmpty()) {
            return Optional.empty();
        }
        String first = number.symbols().get(0);
        if (number.symbols().size() > 1
                && lexicon.isIssuerSymbol(first)
                && !lexicon.isIssuerSymbol(number.symbols().get(1))) {
            // "5487/CT-CS": CT is Chỉ thị in "12/CT-UBND"; before a unit of its own it is the office (Cục Thuế).
            return lexicon.type("cong-van");
        }
        Optional<DocumentType> type = lexicon.typeOfCode(first);
        if (type.isPresent() && number.symbols().size() == 1 && lexicon.isIssuerSymbol(first)) {
            return Optional.empty();
        }
        // An issuer first and no code: an official letter (Decree 30/2020/NĐ-CP appendix I).
        return type.isPresent()
                        || !lexicon.isIssuerSymbol(first)
                        || number.year().isPresent()
                ? type
                : lexicon.type("cong-van");
    }

    private Optional<Draft> law(Law law) {
        Draft draft = new Draft();
        draft.form = Form.NAMED;
        draft.start = law.start();
        draft.type = lexicon.type(Slug.of(law.kind()));
        draft.typeLabel = law.kind();
        int at = law.end();
        if (law.end() > law.name()) {
            draft.nameStart = law.name();
            draft.nameEnd = law.end();
        }
        if (!law.amended().isEmpty()) {
            draft.titleStart = law.name();
            draft.titleEnd = law.end();
        }
        int behind = behindYear(at);
        int number = tokens.word(behind) == lexicon.so ? behind + 1 : behind;
        Optional<NumberReader.Found> found = numbers.read(number);
        if (found.isPresent() && (number > behind || found.get().number().year().isPresent())) {
            draft.form = Form.NUMBERED;
            draft.number = Optional.of(found.get().number());
            draft.numberStart = number;
            draft.numberEnd = found.get().end();
            tail(draft, found.get().end());
        } else {
            // "Luật này", "Luật", "Luật nói trên" mean a law named before; alone they name none.
            if (law.end() == law.name() && !law.kind().equals("Hiến pháp")) {
                return Optional.empty();
            }
            if (law.kind().equals("Hiến pháp")
                    && law.end() == law.name()
                    && dates.year(law.end(), false).isEmpty()) {
                return Optional.empty();
            }
            tail(draft, law.end());
            if (draft.date.isEmpty()) {
                Optional<DateReader.Found> year = dates.year(draft.end, false);
                if (year.isPresent() && !tokens.has(draft.end, Tokens.BLANK)) {
                    draft.date = year.get().date();
                    draft.end = year.get().end();
                }
            }
        }
        provisions.read(draft);
        return Optional.of(draft);
    }

    /** "Luật Các tổ chức tín dụng 2024 số 32/2024/QH15", "Luật … sửa đổi 2025 số 96/2025/QH15": so legal sites name laws. */
    private int behindYear(int at) {
        int year = tokens.is(at, "sửa") && tokens.is(at + 1, "đổi") ? at + 2 : at;
        year = tokens.word(year) == lexicon.nam ? year + 1 : year;
        boolean numbered = dates.year(year, false).isPresent()
                && !tokens.has(year, Tokens.BLANK)
                && tokens.word(year + 1) == lexicon.so;
        return numbered ? year + 1 : at;
    }

    /** Date and issuer after the number: "ngày … của …", "của … ngày …", ", ngày …", "(ngày …)". */
    private void tail(Draft draft, int from) {
        int at = from;
        draft.end = from;
        for (int step = 0; step < 3; step++) {
            int next = tokens.mark(at) == ',' || isCellEnd(at) || tokens.mark(at) == '(' ? at + 1 : at;
            boolean paren = tokens.mark(at) == '(';
            Optional<DateReader.Found> date =
                    draft.date.isEmpty() && !isApart(next) ? date(next, paren) : Optional.empty();
            if (date.isPresent() && !(paren && tokens.mark(date.get().end()) != ')' && isYear(next))) {
                draft.date = date.get().date();
                if (date.get().impossible()) {
                    draft.impossibleStart = next;
                    draft.impossibleEnd = date.get().end();
                }
                at = date.get().end();
                if (paren && tokens.mark(at) == ')') {
                    at++;
                }
                draft.end = at;
                continue;
            }
            if (draft.date.isEmpty() && next == at && tokens.word(at) == lexicon.nam && draft.number.isPresent()) {
                Optional<DateReader.Found> year = dates.year(at, true);
                if (year.isPresent()) {
                    draft.date = year.get().date();
                    at = year.get().end();
                    draft.end = at;
                    continue;
                }
            }
            if (draft.issuer.isEmpty() && next == at && !isApart(at)) {
                Optional<Issuer> issuer = tokens.word(at) == lexicon.cua ? issuers.read(at + 1) : withoutOf(draft, at);
                if (issuer.isPresent()) {
                    draft.issuer = issuer;
                    at = issuer.get().end();
                    draft.end = at;
                    at = joined(draft, at);
                    continue;
                }
            }
            break;
        }
        if (draft.issuer.isEmpty()) {
            partiesBetween(draft, at);
        }
    }

    private Optional<DateReader.Found> date(int at, boolean paren) {
        Optional<DateReader.Found> day = dates.afterNgay(at);
        return day.isPresent() || !paren ? day : dates.year(at, false);
    }

    /** "Luật An ninh mạng (2018)": a year alone fills its parentheses. */
    private boolean isYear(int at) {
        return tokens.word(at) != lexicon.ngay;
    }

    /** "| Quyết định số | 1191/QĐ-TTg | ngày 05/8/2020 |": cells of one row. */
    private boolean isCellEnd(int at) {
        return tokens.mark(at) == '|' && !tokens.has(at, Tokens.BLANK) && tokens.word(at + 1) == lexicon.ngay;
    }

    /** A new paragraph, or "Ngày 21/11/2025, Chính phủ …" at the start of the next sentence. */
    private boolean isApart(int at) {
        return tokens.has(at, Tokens.BLANK) || tokens.has(at, Tokens.LINE) && tokens.is(at, "Ngày");
    }

    /** "Nghị quyết số 21-NQ/TW ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương": the "của" is left out. */
    private Optional<Issuer> withoutOf(Draft draft, int at) {
        if (draft.date.isEmpty() || draft.number.isEmpty() || !tokens.has(at, Tokens.CAPITAL)) {
            return Optional.empty();
        }
        List<String> symbols = draft.number.get().symbols();
        return issuers.read(at)
                .filter(issuer -> issuer.body()
                                .filter(Lexicon.Body.Named.class::isInstance)
                                .isPresent()
                        && !symbols.isEmpty()
                        && lexicon.bodiesOf(symbols.get(symbols.size() - 1))
                                .contains(issuer.body().get()));
    }

    /** "09/2016/TTLT-BLĐTBXH-BTC … của Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính": as many as the symbols say. */
    private int joined(Draft draft, int at) {
        int parties = draft.number.map(number -> number.symbols().size() - 1).orElse(0);
        int end = at;
        StringBuilder label = new StringBuilder(draft.issuer.orElseThrow().label());
        for (int n = 1; n < parties; n++) {
            int next = tokens.mark(end) == ',' ? end + 1 : end;
            next = tokens.word(next) == lexicon.va ? next + 1 : next;
            Optional<Issuer> other = next > end ? issuers.read(next) : Optional.empty();
            if (other.flatMap(Issuer::body).isEmpty()) {
                break;
            }
            end = other.get().end();
            label.append("; ").append(other.get().label());
        }
        if (end > at) {
            draft.issuerLabel = Optional.of(label.toString());
            draft.end = end;
        }
        return end;
    }

    /** "giữa Sở Thông tin và Truyền thông và Bộ Chỉ huy Bộ đội Biên phòng tỉnh": a joint document. */
    private void partiesBetween(Draft draft, int at) {
        if (tokens.word(at) != lexicon.giua) {
            return;
        }
        Optional<Issuer> first = issuers.read(at + 1);
        if (first.isPresent() && tokens.word(first.get().end()) == lexicon.va) {
            Optional<Issuer> second = issuers.read(first.get().end() + 1);
            draft.issuer = first;
            draft.issuerLabel = second.map(s -> first.get().label() + "; " + s.label());
        }
    }
}
