package vn.cancu.citation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cancu.authority.Agency;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.citation.DocumentIdentity.Law;
import vn.cancu.citation.DocumentIdentity.Numbered;
import vn.cancu.citation.DocumentIdentity.Unnumbered;
import vn.cancu.citation.IssuerReader.Issuer;
import vn.cancu.citation.Match.Ambiguous;
import vn.cancu.citation.Match.Candidate;
import vn.cancu.citation.Match.Reason;
import vn.cancu.citation.Match.Resolved;
import vn.cancu.citation.Match.Unresolved;
import vn.cancu.text.PartialDate;

/**
 * Says which document a mention means: register, series, year or term, number. What a mention leaves out is taken from
 * a full mention in the same document and from nowhere else; several possibilities stay several.
 */
final class IdentityMatcher {
    static final String UNKNOWN = "chua-ro";
    /** From 1 January 1997 on normative documents carry their year (Law on Promulgation of Legal Documents 1996). */
    private static final int YEARS_IN_NUMBERS = 1997;

    private static final int SLUG_LENGTH = 60;
    /** Hyphens in the slug of a title that tells a document also where another title goes on. */
    private static final int TELLING = 5;

    private final Lexicon lexicon;
    private final Optional<Province> home;
    private final Map<String, List<Numbered>> full = new HashMap<>();
    private final Map<Numbered, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, DocumentIdentity> lawsByName = new HashMap<>();
    private final Map<String, Titled> titles = new HashMap<>();
    private final Map<String, Titled> beginnings = new HashMap<>();

    IdentityMatcher(Lexicon lexicon, Optional<Province> home) {
        this.lexicon = lexicon;
        this.home = home;
    }

    /** What is known of a number before it is matched. */
    private sealed interface Register {
        record Known(String slug) implements Register {}

        record Several(List<String> slugs) implements Register {}

        record Missing(Reason reason) implements Register {}
    }

    /** Learns from a mention that says all, so that shorter ones can be matched to it. */
    void learn(Draft draft) {
        if (alone(draft) instanceof Resolved resolved && resolved.identity() instanceof Numbered identity) {
            keep(draft, identity);
        }
    }

    private void keep(Draft draft, Numbered identity) {
        String key = shortKey(draft);
        List<Numbered> known = full.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!known.contains(identity)) {
            known.add(identity);
        }
        String bare = bareKey(draft);
        if (!bare.equals(key)) {
            List<Numbered> byBare = full.computeIfAbsent(bare, k -> new ArrayList<>(1));
            if (!byBare.contains(identity)) {
                byBare.add(identity);
            }
        }
        candidates.putIfAbsent(
                identity, new Candidate(identity, draft.number.orElseThrow().text(), draft.issuerLabel, draft.date));
    }

    void learnLaw(String name, DocumentIdentity identity, boolean dated) {
        if (dated) {
            lawsByName.put(name, identity);
        } else {
            lawsByName.putIfAbsent(name, identity);
        }
    }

    Match match(Draft draft, String name) {
        return switch (draft.form) {
            case NUMBERED -> fromContext(draft, alone(draft));
            case NAMED -> new Resolved(law(draft, name));
            default -> new Unresolved(Reason.GENERIC);
        };
    }

    // ---- numbered

    private Match fromContext(Draft draft, Match alone) {
        if (alone instanceof Resolved) {
            return alone;
        }
        List<Numbered> known = full.getOrDefault(shortKey(draft), List.of());
        if (known.size() == 1 && fits(draft, known.get(0))) {
            return new Resolved(known.get(0));
        }
        if (known.size() > 1) {
            List<Candidate> fitting = known.stream()
                    .filter(identity -> fits(draft, identity))
                    .map(candidates::get)
                    .toList();
            if (fitting.isEmpty()) {
                return alone;
            }
            return fitting.size() == 1
                    ? new Resolved(fitting.get(0).identity())
                    : new Ambiguous(fitting, Reason.SEVERAL_DOCUMENTS);
        }
        return alone;
    }

    private static boolean fits(Draft draft, Numbered identity) {
        return draft.date.isEmpty()
                || identity.term().startsWith("khoa")
                || identity.term().equals(String.valueOf(draft.date.get().year()));
    }

    /** What the mention says by itself; read once. */
    private Match alone(Draft draft) {
        Match alone = draft.alone.orElseGet(() -> numbered(draft));
        draft.alone = Optional.of(alone);
        return alone;
    }

    private Match numbered(Draft draft) {
        DocumentNumber number = draft.number.orElseThrow();
        if (draft.type.isEmpty()) {
            return new Unresolved(Reason.UNKNOWN_TYPE);
        }
        Register register = register(draft, number);
        if (register instanceof Register.Missing missing) {
            return new Unresolved(missing.reason());
        }
        if (register instanceof Register.Several several) {
            Optional<String> term = term(draft, number, several.slugs().get(0));
            List<Candidate> list = several.slugs().stream()
                    .map(slug -> candidate(draft, number, slug, term.orElse(UNKNOWN)))
                    .toList();
            return new Ambiguous(list, Reason.NO_ISSUER);
        }
        String slug = ((Register.Known) register).slug();
        Optional<String> term = term(draft, number, slug);
        return term.isEmpty()
                ? new Unresolved(Reason.NO_YEAR)
                : new Resolved(identity(draft, number, slug, term.get()));
    }

    private Candidate candidate(Draft draft, DocumentNumber number, String slug, String term) {
        return new Candidate(
                identity(draft, number, slug, term),
                number.text(),
                lexicon.agency(slug).map(Agency::label).or(() -> draft.issuerLabel),
                draft.date);
    }

    private Numbered identity(Draft draft, DocumentNumber number, String register, String term) {
        String type = draft.type.map(DocumentType::slug).orElse(UNKNOWN);
        boolean legislature = register.equals("quoc-hoi");
        boolean normative = !legislature && (number.year().isPresent() || yearDropped(draft));
        return new Numbered(
                register,
                series(type),
                normative,
                term,
                number.serial().toLowerCase(Locale.ROOT).replace("đ", "d").replace('.', '-'));
    }

    /** A programme of action is numbered among the programmes. */
    private static String series(String type) {
        return type.startsWith("chuong-trinh") ? "chuong-trinh" : type;
    }

    /** "Nghị định số 72/NĐ-CP ngày 07/9/2015": since 1997 there is no such number without a year. */
    static boolean yearDropped(Draft draft) {
        DocumentNumber number = draft.number.orElseThrow();
        String type = draft.type.map(DocumentType::slug).orElse("");
        return number.year().isEmpty()
                && !number.incomplete()
                && number.symbols().size() > 1
                && draft.date.isPresent()
                && draft.date.get().year() >= YEARS_IN_NUMBERS
                && (number.tornYear()
                        || type.equals("nghi-dinh")
                        || type.equals("thong-tu")
                        || type.equals("thong-tu-lien-tich"));
    }

    private Optional<String> term(Draft draft, DocumentNumber number, String register) {
        for (String symbol : number.symbols()) {
            OptionalInt legislature = Grammar.legislature(symbol);
            if (legislature.isPresent()) {
                return Optional.of("khoa-" + legislature.getAsInt());
            }
        }
        if (register.equals("trung-uong")) {
            return draft.date.map(Grammar::partyTerm).map(term -> "khoa-" + term);
        }
        return number.year().isPresent()
                ? Optional.of(String.valueOf(number.year().getAsInt()))
                : draft.date.map(date -> String.valueOf(date.year()));
    }

    private Register register(Draft draft, DocumentNumber number) {
        List<String> symbols = number.symbols();
        boolean letter = draft.type.map(DocumentType::slug).orElse("").equals("cong-van");
        // In "5443/CT-CS" of an official letter CT is an office, not Chỉ thị: letters have no code for their type.
        boolean coded = symbols.size() > 1
                && (lexicon.isTypeCode(symbols.get(0)) || strokeLost(draft))
                && !(letter && lexicon.isIssuerSymbol(symbols.get(0)));
        int first = coded ? 1 : 0;
        if (draft.issuer.isPresent() && isLocal(draft.issuer.get())) {
            // A district or commune: its register is its own, whatever the symbol.
            return local(draft.issuer.get(), draft.enclosing)
                    .<Register>map(Register.Known::new)
                    .orElse(new Register.Missing(Reason.NO_PROVINCE));
        }
        if (number.incomplete()
                || (symbols.size() == 1
                        && lexicon.isTypeCode(symbols.get(0))
                        && !lexicon.isIssuerSymbol(symbols.get(0)))) {
            return byIssuer(draft, Reason.NO_ISSUER);
        }
        String symbol = symbols.get(first);
        OptionalInt legislature = Grammar.legislature(symbol);
        if (legislature.isPresent()) {
            return new Register.Known(legislatureRegister(symbol));
        }
        List<Lexicon.Body> bodies = lexicon.bodiesOf(symbol);
        if (bodies.isEmpty()) {
            return byIssuer(draft, Reason.NO_ISSUER);
        }
        List<Lexicon.Body> fitting = bodies;
        if (bodies.size() > 1
                && draft.issuer.isPresent()
                && draft.issuer.get().body().isPresent()) {
            List<Lexicon.Body> same = bodies.stream()
                    .filter(body -> body.equals(draft.issuer.get().body().get()))
                    .toList();
            fitting = same.isEmpty() ? bodies : same;
        }
        TreeMap<String, Boolean> slugs = new TreeMap<>();
        Reason missing = Reason.NO_PROVINCE;
        for (Lexicon.Body body : fitting) {
            registerOf(body, draft).ifPresent(slug -> slugs.put(slug, true));
        }
        if (slugs.isEmpty()) {
            return new Register.Missing(missing);
        }
        return slugs.size() == 1
                ? new Register.Known(slugs.firstKey())
                : new Register.Several(List.copyOf(slugs.keySet()));
    }

    /** The register that "QH15" or "UBTVQH15" names. */
    static String legislatureRegister(String symbol) {
        return symbol.toUpperCase(Locale.ROOT).startsWith("UB") ? "ubtvqh" : "quoc-hoi";
    }

    private Register byIssuer(Draft draft, Reason otherwise) {
        Optional<Issuer> issuer = draft.issuer;
        if (issuer.isEmpty()) {
            return new Register.Missing(otherwise);
        }
        if (issuer.get().body().isPresent()) {
            return registerOf(issuer.get().body().get(), draft)
                    .<Register>map(Register.Known::new)
                    .orElse(new Register.Missing(Reason.NO_PROVINCE));
        }
        String slug = Slug.of(draft.issuerLabel.orElse(issuer.get().label()));
        return slug.isEmpty() || OF_MANY.contains(slug) ? new Register.Missing(otherwise) : new Register.Known(slug);
    }

    /** "Ban Chỉ đạo", "Hội đồng": every office has one, and nothing here says whose. */
    private static final Set<String> OF_MANY = Set.of(
            "ban-chi-dao",
            "ban-to-chuc",
            "hoi-dong",
            "hoi-dong-tham-dinh",
            "uy-ban",
            "ban-quan-ly",
            "cong-ty",
            "so",
            "cuc",
            "chi-cuc",
            "trung-tam",
            "van-phong",
            "truong",
            "vien");

    /** Register of a district's or commune's body; communes of one name are many, so the province belongs to it. */
    Optional<String> local(Issuer issuer, Optional<Province> enclosing) {
        return issuer.province().or(() -> enclosing).or(() -> home).map(province -> {
            String place = issuer.locality().map(Slug::of).orElse("");
            String body = issuer.body().map(IdentityMatcher::slug).orElse(Slug.of(issuer.label()));
            return (place.isEmpty() || body.endsWith(place) ? body : body + "-" + place) + "-" + province.slug();
        });
    }

    private static String slug(Lexicon.Body body) {
        return body instanceof Lexicon.Body.Named named
                ? named.agency().register()
                : ((Lexicon.Body.Provincial) body).kind().register();
    }

    /** "Nghị định số 72/2015/ND-CP": the word before proves what the code without its stroke means. */
    boolean strokeLost(Draft draft) {
        List<String> symbols = draft.number.map(DocumentNumber::symbols).orElse(List.of());
        return symbols.size() > 1
                && draft.type.isPresent()
                && lexicon.typeOfStrokelessCode(symbols.get(0)).equals(draft.type);
    }

    private Optional<String> registerOf(Lexicon.Body body, Draft draft) {
        if (body instanceof Lexicon.Body.Named named) {
            return Optional.of(named.agency().register());
        }
        Lexicon.Body.Provincial provincial = (Lexicon.Body.Provincial) body;
        return draft.issuer
                .flatMap(Issuer::province)
                .or(() -> draft.enclosing)
                .or(() -> home)
                .map(province -> provincial.kind().register() + "-" + province.slug());
    }

    static boolean isLocal(Issuer issuer) {
        return issuer.locality().isPresent();
    }

    private String shortKey(Draft draft) {
        return Lexicon.key(draft.number.orElseThrow().text()) + "|"
                + draft.type
                        .map(DocumentType::slug)
                        .map(IdentityMatcher::series)
                        .orElse("");
    }

    /** For "Chỉ thị 27" after "Chỉ thị số 27/CT-TTg". */
    private String bareKey(Draft draft) {
        return draft.number.orElseThrow().serial() + "|"
                + draft.type
                        .map(DocumentType::slug)
                        .map(IdentityMatcher::series)
                        .orElse("");
    }

    // ---- laws

    /** The identity of a law by its name: that of a full mention in the same document, else by name and year. */
    DocumentIdentity law(Draft draft, String name) {
        DocumentIdentity known = lawsByName.get(lawKey(draft, name));
        if (draft.date.isEmpty() && known != null) {
            return known;
        }
        return new Law(
                lawKey(draft, name),
                draft.date.map(date -> String.valueOf(date.year())).orElse(UNKNOWN));
    }

    static String lawKey(Draft draft, String name) {
        String prefix = draft.typeLabel.equals("Luật") ? "" : Slug.of(draft.typeLabel) + "-";
        String slug = Slug.of(name);
        return slug.isEmpty() ? Slug.of(draft.typeLabel) : prefix + slug;
    }

    // ---- unnumbered

    /** The identity of a document without a number; a title that continues a known one is the same document. */
    Unnumbered unnumbered(String type, String register, Optional<String> period, String title) {
        String slug = Slug.of(title);
        String key = type + "|" + slug;
        // The first that was known of those that are the same, that this one continues and that continue this one.
        Titled first = titles.get(key);
        first = Titled.first(first, beginnings.get(key));
        List<String> begins = beginnings(key);
        for (String beginning : begins) {
            first = Titled.first(first, titles.get(beginning));
        }
        if (first != null) {
            return first.identity();
        }
        Titled own = new Titled(
                titles.size(),
                new Unnumbered(
                        register, type, period.map(p -> p.replace('/', '-')).orElse(UNKNOWN), cut(slug), hash(title)));
        titles.put(key, own);
        begins.forEach(beginning -> beginnings.putIfAbsent(beginning, own));
        return own.identity();
    }

    /** A document without a number, and how many were known before it. */
    private record Titled(int before, Unnumbered identity) {
        static @Nullable Titled first(@Nullable Titled one, @Nullable Titled other) {
            return one == null || other != null && other.before < one.before ? other : one;
        }
    }

    /** What a title begins with that is long enough to be told by it: six words and more. */
    private static List<String> beginnings(String key) {
        List<String> beginnings = new ArrayList<>();
        int hyphens = 0;
        for (int i = key.indexOf('|'); i < key.length(); i++) {
            if (key.charAt(i) == '-' && hyphens++ >= TELLING) {
                beginnings.add(key.substring(0, i));
            }
        }
        return beginnings;
    }

    private static String cut(String slug) {
        if (slug.length() <= SLUG_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', SLUG_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : SLUG_LENGTH);
    }

    private static String hash(String title) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Name of the body whose symbol the number bears, where the issuer stated is another: "Thông tư số 03/2019/TT-BTTTT
     * của Quốc hội". Bodies that sign in one register are not told apart, nor is an office from the unit in its number.
     */
    Optional<String> contradicted(Draft draft) {
        Optional<Lexicon.Body> stated =
                draft.issuer.filter(issuer -> !isLocal(issuer)).flatMap(Issuer::body);
        if (stated.isEmpty() || draft.number.isEmpty() || draft.number.get().incomplete()) {
            return Optional.empty();
        }
        List<String> symbols = draft.number.get().symbols();
        Optional<Lexicon.Body> signing = Optional.empty();
        for (int i = 0; i < symbols.size(); i++) {
            if (Grammar.legislature(symbols.get(i)).isPresent() || i == 0 && lexicon.isTypeCode(symbols.get(i))) {
                continue;
            }
            for (Lexicon.Body body : lexicon.bodiesOf(symbols.get(i))) {
                if (slug(body).equals(slug(stated.get()))) {
                    return Optional.empty();
                }
                signing = signing.or(() -> Optional.of(body));
            }
        }
        return signing.map(body -> body instanceof Lexicon.Body.Named named
                ? named.agency().label()
                : ((Lexicon.Body.Provincial) body).kind().label());
    }

    /** The day on which two mentions of one document disagree is for the caller to report. */
    static boolean contradicts(DocumentNumber number, Optional<PartialDate> date) {
        return number.year().isPresent()
                && date.isPresent()
                && number.year().getAsInt() != date.get().year();
    }
}
