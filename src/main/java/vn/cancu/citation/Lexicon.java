package vn.cancu.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.authority.ProvincialBody;
import vn.cancu.text.Phrases;
import vn.cancu.text.Tokens;
import vn.cancu.text.Vocabulary;

/**
 * The authority's names and the grammar's small words, made ready for reading: built once, then shared by all readers
 * and threads.
 */
public final class Lexicon {
    /** A type word as found in a text. */
    record TypeWord(DocumentType type) {}

    /** A body as found in a text: one known by name, or the kind that each province has. */
    public sealed interface Body {
        /** A body known by name. */
        record Named(Agency agency) implements Body {}

        /** A kind of provincial body, its province still to be read. */
        record Provincial(ProvincialBody kind) implements Body {}
    }

    private final Vocabulary vocabulary = new Vocabulary();
    private final Authority authority;

    final Phrases<TypeWord> types = new Phrases<>(vocabulary);
    final Phrases<Body> bodies = new Phrases<>(vocabulary);
    final Phrases<Province> provinces = new Phrases<>(vocabulary);
    final Phrases<String> leaders = new Phrases<>(vocabulary);
    final Phrases<String> places = new Phrases<>(vocabulary);
    final Phrases<Cue> cues = new Phrases<>(vocabulary);
    final Phrases<String> laws = new Phrases<>(vocabulary);
    final Phrases<String> lawNames = new Phrases<>(vocabulary);
    final Phrases<String> titleStarts = new Phrases<>(vocabulary);
    final Phrases<String> stops = new Phrases<>(vocabulary);
    final Phrases<String> money = new Phrases<>(vocabulary);
    final Phrases<String> grants = new Phrases<>(vocabulary);

    private final Map<String, DocumentType> typeByCode = new HashMap<>();
    private final Map<String, DocumentType> typeByStrokelessCode = new HashMap<>();
    private final Map<String, DocumentType> typeBySlug = new HashMap<>();
    private final Map<String, List<Body>> bodiesBySymbol = new HashMap<>();
    private final Map<String, Body> provincialByLabel = new HashMap<>();
    private final Set<String> partySymbols = new HashSet<>();
    private final Map<String, Agency> agencyBySlug = new HashMap<>();

    final int so = vocabulary.add("số");
    final int ngay = vocabulary.add("ngày");
    final int thang = vocabulary.add("tháng");
    final int nam = vocabulary.add("năm");
    final int cua = vocabulary.add("của");
    final int va = vocabulary.add("và");
    final int hoac = vocabulary.add("hoặc");
    final int cung = vocabulary.add("cùng");
    final int nay = vocabulary.add("này");
    final int noi = vocabulary.add("nói");
    final int noiPlace = vocabulary.add("nơi");
    final int tren = vocabulary.add("trên");
    final int cac = vocabulary.add("các");
    final int giua = vocabulary.add("giữa");
    final int tinh = vocabulary.add("tỉnh");
    final int thanh = vocabulary.add("thành");
    final int pho = vocabulary.add("phố");
    final int tp = vocabulary.add("tp");
    final int khoa = vocabulary.add("khóa");
    final int diem = vocabulary.add("điểm");
    final int khoan = vocabulary.add("khoản");
    final int dieu = vocabulary.add("điều");
    final int tai = vocabulary.add("tại");
    final int theo = vocabulary.add("theo");
    final int duoc = vocabulary.add("được");
    final int phapWord = vocabulary.add("pháp");
    final int doWord = vocabulary.add("do");
    final int giai = vocabulary.add("giai");
    final int doan = vocabulary.add("đoạn");
    final int den = vocabulary.add("đến");
    final int tam = vocabulary.add("tầm");
    final int nhin = vocabulary.add("nhìn");
    final int kyWord = vocabulary.add("kỳ");
    final int dai = vocabulary.add("đại");
    final int hoiWord = vocabulary.add("hội");
    final int dinh = vocabulary.add("định");
    final int huong = vocabulary.add("hướng");
    /** Words for the parts of a document. */
    final Set<Integer> units = Set.of(
            diem,
            khoan,
            dieu,
            vocabulary.add("mục"),
            vocabulary.add("chương"),
            vocabulary.add("phần"),
            vocabulary.add("tiết"));

    /** By word: whether a type, a law or a body may begin with it where it has a capital. */
    private final boolean[] openings;

    private Lexicon(Authority authority) {
        this.authority = authority;
        for (DocumentType type : authority.documentTypes()) {
            typeBySlug.putIfAbsent(type.slug(), type);
            addType(type.label(), type);
            type.altLabels().forEach(label -> addType(label, type));
            type.codes().forEach(code -> typeByCode.putIfAbsent(code, type));
            type.codes().forEach(code -> typeByCode.putIfAbsent(key(code), type));
            type.codes().stream()
                    .filter(code -> key(code).indexOf('Đ') >= 0)
                    .forEach(code -> typeByStrokelessCode.putIfAbsent(key(code).replace('Đ', 'D'), type));
        }
        for (Agency agency : authority.agencies()) {
            agencyBySlug.putIfAbsent(agency.slug(), agency);
            Body body = new Body.Named(agency);
            bodies.add(agency.label(), body);
            agency.altLabels().forEach(label -> bodies.add(label, body));
            // A district's committee signs KH-UBND too, but only its name says so.
            if (!agency.level().equals("district") && !agency.level().equals("commune")) {
                agency.symbols().forEach(symbol -> addSymbol(symbol, body));
            }
            if (agency.level().equals("party")) {
                agency.symbols().forEach(symbol -> partySymbols.add(key(symbol)));
            }
        }
        for (ProvincialBody kind : authority.provincialBodies()) {
            Body body = new Body.Provincial(kind);
            bodies.add(kind.label(), body);
            provincialByLabel.putIfAbsent(kind.label(), body);
            kind.altLabels().forEach(label -> bodies.add(label, body));
            kind.symbols().forEach(symbol -> addSymbol(symbol, body));
            if (kind.level().equals("party")) {
                kind.symbols().forEach(symbol -> partySymbols.add(key(symbol)));
            }
        }
        for (Province province : authority.provinces()) {
            provinces.add(province.name(), province);
            province.aliases().forEach(alias -> provinces.add(alias, province));
        }
        Grammar.LEADERS.forEach(word -> leaders.add(word, word));
        Grammar.PLACES.forEach(word -> places.add(word, word));
        Grammar.TITLE_STARTS.forEach(word -> titleStarts.add(word, word));
        Grammar.STOPS.forEach(word -> stops.add(word, word));
        Grammar.MONEY.forEach(word -> money.add(word, word));
        Grammar.GRANTS.forEach(word -> grants.add(word, word));
        Grammar.LAW_WORDS.forEach(word -> laws.add(word, word));
        authority.lawNames().forEach(name -> lawNames.add(name, name));
        for (Cue cue : Cue.values()) {
            cue.phrases().forEach(phrase -> cues.add(phrase, cue));
        }
        openings = new boolean[vocabulary.size()];
        for (int word = 0; word < openings.length; word++) {
            openings[word] = types.canStart(word) || laws.canStart(word) || bodies.canStart(word);
        }
    }

    /** Whether a type, or with a capital a law or a body, may begin with the word at {@code i}; most words begin none. */
    boolean opensName(Tokens tokens, int i) {
        int word = tokens.word(i);
        return word < openings.length && openings[word] && (tokens.has(i, Tokens.CAPITAL) || types.canStart(word));
    }

    /** Made ready from what was known before reading. */
    public static Lexicon of(Authority authority) {
        return new Lexicon(authority);
    }

    /** The tokens of a text in normal form. */
    public Tokens tokens(String text) {
        return Tokens.of(text, vocabulary);
    }

    /**
     * The words known to this lexicon and to all tokens made with it. Who adds to it does so before the first text is read.
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Authority authority() {
        return authority;
    }

    /** Bodies by name: national and Party bodies, and kinds of provincial bodies. */
    public Phrases<Body> bodies() {
        return bodies;
    }

    /** Provinces by name and alias. */
    public Phrases<Province> provinces() {
        return provinces;
    }

    private void addType(String label, DocumentType type) {
        TypeWord word = new TypeWord(type);
        types.add(label, word);
        String glued = label.replace(" ", "");
        if (!glued.equals(label)) {
            // "Thôngtư", "Quyết địnhsố": spaces lost in conversion.
            types.add(glued, word);
            types.add(label + "số", word);
            types.add(glued + "số", word);
        }
    }

    private void addSymbol(String symbol, Body body) {
        bodiesBySymbol.computeIfAbsent(key(symbol), k -> new ArrayList<>(1)).add(body);
    }

    /** Capitals, Ð as Đ: "CT-TTG" in a title is "CT-TTg". */
    static String key(String symbol) {
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && c != 'Đ') {
                return folded(symbol);
            }
        }
        return symbol;
    }

    private static String folded(String symbol) {
        return symbol.replace('\u00D0', 'Đ').replace('\u0189', 'Đ').toUpperCase(Locale.ROOT);
    }

    boolean isTypeCode(Tokens tokens, int i) {
        return tokens.kind(i) == Tokens.WORD && tokens.length(i) <= 6 && isTypeCode(tokens.of(i));
    }

    boolean isTypeCode(String symbol) {
        return typeByCode.containsKey(symbol) || typeByCode.containsKey(key(symbol));
    }

    /** The type whose code this is; case counts first ("CTr"), then does not ("CTR" in a title). */
    Optional<DocumentType> typeOfCode(String symbol) {
        DocumentType type = typeByCode.get(symbol);
        return Optional.ofNullable(type != null ? type : typeByCode.get(key(symbol)));
    }

    /**
     * The type whose code this is with the stroke of Đ lost: "ND" in "72/2015/ND-CP". A code of its own ("DA", "CD",
     * "HD") is never taken for another.
     */
    Optional<DocumentType> typeOfStrokelessCode(String symbol) {
        return isTypeCode(symbol) ? Optional.empty() : Optional.ofNullable(typeByStrokelessCode.get(key(symbol)));
    }

    Optional<DocumentType> type(String slug) {
        return Optional.ofNullable(typeBySlug.get(slug));
    }

    boolean isIssuerSymbol(String symbol) {
        return bodiesBySymbol.containsKey(key(symbol))
                || Grammar.legislature(symbol).isPresent()
                || bodiesBySymbol.containsKey(withoutTerm(symbol));
    }

    /** Who may sign with this symbol; several where the symbol is ambiguous ("SNV"). */
    List<Body> bodiesOf(String symbol) {
        List<Body> bodies = bodiesBySymbol.get(key(symbol));
        return bodies != null ? bodies : bodiesBySymbol.getOrDefault(withoutTerm(symbol), List.of());
    }

    /** "UBPLTP15", "ĐĐQH15": bodies of the National Assembly add the number of the legislature. */
    private static String withoutTerm(String symbol) {
        int end = symbol.length();
        while (end > 0 && symbol.charAt(end - 1) >= '0' && symbol.charAt(end - 1) <= '9') {
            end--;
        }
        return symbol.length() - end == 2 ? key(symbol.substring(0, end)) : "";
    }

    /** "Kho bạc Nhà nước Sơn La": with a province behind it, a name that the national body and each province's have. */
    Body inProvince(Body body) {
        return body instanceof Body.Named named
                ? provincialByLabel.getOrDefault(named.agency().label(), body)
                : body;
    }

    Optional<Agency> agency(String slug) {
        return Optional.ofNullable(agencyBySlug.get(slug));
    }

    boolean isPartySymbol(Tokens tokens, int i) {
        return tokens.kind(i) == Tokens.WORD && isPartySymbol(tokens.of(i));
    }

    boolean isPartySymbol(String symbol) {
        return partySymbols.contains(key(symbol));
    }
}
