package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads names of single bodies: those that the authority knows, and new ones by the word that opens them and their capitals.
 */
final class BodyReader {
    /** No name of a body or group is longer than this. */
    private static final int LONGEST = 24;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final Optional<Province> home;
    private final TailReader tails;
    private final NameWriter names;
    private int depth;

    BodyReader(Tokens tokens, DutyLexicon words, Optional<Province> home, TailReader tails, NameWriter names) {
        this.tokens = tokens;
        this.words = words;
        this.home = home;
        this.tails = tails;
        this.names = names;
    }

    /** The body whose name starts at {@code i} and ends by {@code limit}. */
    Optional<Party> read(int i, int limit) {
        Optional<Found<Lexicon.Body>> known = words.lexicon.bodies().longest(tokens, i);
        if (known.isPresent()
                && !isInspection(i)
                && known.get().end() <= limit
                && (tokens.has(i, Tokens.CAPITAL) || known.get().end() - i >= 3)
                && !goesOn(known.get().end(), limit)) {
            return Optional.of(known(i, known.get(), limit));
        }
        if (!tokens.has(i, Tokens.CAPITAL) || isInspection(i)) {
            return Optional.empty();
        }
        int whole = end(words.wholes, tokens, i, limit);
        int opener = end(words.openers, tokens, i, limit);
        // In a line of capitals, capitals tell no name: "TỔ CHỨC THỰC HIỆN", "BAN HÀNH".
        boolean shouting = opener - i == 1
                && tokens.has(i, Tokens.UPPER)
                && tokens.length(i) > 1
                && tokens.has(i + 1, Tokens.UPPER)
                && !isSymbol(i + 1);
        if (!shouting && (opener > i && opener >= whole || opener > i && tokens.has(opener, Tokens.CAPITAL))) {
            int end = name(opener, limit);
            if (end > opener) {
                return Optional.of(unknown(i, end, limit));
            }
        }
        if (whole > i && tokens.word(i) == words.dangWord) {
            // "Đảng ủy cơ quan Văn phòng Quốc hội", "Đảng ủy Ủy ban nhân dân tỉnh"
            int office =
                    tokens.word(whole) == words.coOffice && tokens.word(whole + 1) == words.quan ? whole + 2 : whole;
            Optional<Party> inside = office < limit && depth == 0 ? inside(office, limit) : Optional.empty();
            if (inside.isPresent()) {
                int end = inside.get().end();
                return Optional.of(new Party(names.printed(i, end), i, end, Party.Kind.BODY));
            }
        }
        return whole > i && !goesOn(whole, limit) ? Optional.of(unknown(i, whole, limit)) : Optional.empty();
    }

    /** "Thanh tra, kiểm tra việc …" is what somebody does. */
    private boolean isInspection(int i) {
        if (tokens.word(i) != words.thanhWord || tokens.word(i + 1) != words.traWord) {
            return false;
        }
        int next = tokens.mark(i + 2) == ',' ? i + 3 : i + 2;
        boolean deed = !tokens.has(next, Tokens.CAPITAL) && isPredicate(next);
        return next > i + 2 ? deed : end(words.inspected, tokens, next) > next;
    }

    private Optional<Party> inside(int i, int limit) {
        depth++;
        Optional<Party> body = read(i, limit);
        depth--;
        return body;
    }

    /** "Sở KH&CN", "Ban QLDA": letters that no syllable has. */
    private boolean isSymbol(int i) {
        return tokens.mark(i + 1) == '&'
                || tokens.length(i) > 3 && names.abbreviation(i, i + 1).isPresent();
    }

    /** "Bộ Y tế dự phòng": a name that the phrase found is only the head of. */
    private boolean goesOn(int i, int limit) {
        return tokens.has(i, Tokens.CAPITAL)
                && !tokens.has(i - 1, Tokens.UPPER)
                && words.lexicon.provinces().longest(tokens, i).isEmpty()
                && end(words.places, tokens, i) == i
                && continues(i, limit);
    }

    private Party known(int i, Found<Lexicon.Body> found, int limit) {
        TailReader.Tail tail = tails.read(found.end(), limit);
        boolean group = found.value() instanceof Lexicon.Body.Provincial provincial
                && provincial.kind().level().equals("group");
        String name = label(found, tail, group).orElseGet(() -> names.printed(i, tail.end()));
        return new Party(name, i, tail.end(), group ? Party.Kind.GROUP : Party.Kind.BODY);
    }

    /** The authority's label, where what follows the name leaves no doubt whose it is. */
    private Optional<String> label(Found<Lexicon.Body> found, TailReader.Tail tail, boolean group) {
        if (found.value() instanceof Lexicon.Body.Named named) {
            return tail.end() == found.end() ? Optional.of(named.agency().label()) : Optional.empty();
        }
        Lexicon.Body.Provincial provincial = (Lexicon.Body.Provincial) found.value();
        return group || !tail.isProvince() || tail.isBracketed()
                ? Optional.empty()
                : tail.province().or(() -> home).map(provincial.kind()::name);
    }

    private Party unknown(int i, int end, int limit) {
        TailReader.Tail tail = tails.read(end, limit);
        return new Party(names.printed(i, tail.end()), i, tail.end(), Party.Kind.BODY);
    }

    /** End of the name that goes on at {@code i}: capitals, each with the small syllable after it, and small words of names. */
    private int name(int i, int limit) {
        int at = i;
        int end = i;
        boolean small = false;
        while (at < limit && at - i < LONGEST) {
            if (at > i && tokens.has(at, Tokens.BLANK)) {
                break;
            }
            if (tokens.kind(at) == Tokens.WORD) {
                int phrase = end(words.nameWords, tokens, at, limit);
                if (phrase > at && (at == i || !isPredicate(at) || !small)) {
                    at = phrase;
                    end = at;
                    small = true;
                } else if (tokens.has(at, Tokens.CAPITAL)) {
                    if (at > i && end(words.places, tokens, at, limit) > at) {
                        break;
                    }
                    at++;
                    end = at;
                    small = false;
                } else if (at > i && !small && isSyllable(at)) {
                    // "Nông nghiệp", "Tài chính": one small syllable after the capital.
                    at++;
                    end = at;
                    small = true;
                } else if (at > i && tokens.word(at) == words.va && continues(at + 1, limit)) {
                    at++;
                } else {
                    break;
                }
            } else if (tokens.kind(at) == Tokens.NUMBER) {
                if (tokens.word(at - 1) != words.so && !tokens.has(at - 1, Tokens.CAPITAL)) {
                    break;
                }
                at++;
                end = at;
            } else if ((tokens.mark(at) == ','
                            || tokens.mark(at) == '&'
                            || tokens.isDash(at) && !tokens.has(at, Tokens.LINE))
                    && at > i
                    && continues(at + 1, limit)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** A capital, or a small word of names, that opens no other party. */
    private boolean continues(int i, int limit) {
        return i < limit
                && tokens.kind(i) == Tokens.WORD
                && !tokens.has(i, Tokens.LINE)
                && (tokens.has(i, Tokens.CAPITAL) || end(words.nameWords, tokens, i, limit) > i)
                && end(words.openers, tokens, i) == i
                && end(words.wholes, tokens, i) == i
                && end(words.leaders, tokens, i) == i
                && end(words.determiners, tokens, i) == i
                && words.lexicon.bodies().longest(tokens, i).isEmpty()
                && words.nouns.longest(tokens, i).isEmpty();
    }

    private boolean isSyllable(int i) {
        return tokens.word(i) != words.va
                && tokens.word(i) != words.cac
                && tokens.word(i) != words.voi
                && tokens.word(i) != words.cua
                && end(words.places, tokens, i) == i
                && !isPredicate(i);
    }

    boolean isPredicate(int i) {
        return words.predicates.longest(tokens, i).isPresent();
    }
}
