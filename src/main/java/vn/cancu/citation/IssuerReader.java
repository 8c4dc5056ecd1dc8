package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.authority.Province;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Reads the name of an issuing body that starts at a token: leader, body, place, term. */
final class IssuerReader {
    /** No name of a body is longer than this. */
    private static final int LONGEST = 18;

    private final Tokens tokens;
    private final Lexicon lexicon;

    IssuerReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /**
     * A body as printed.
     *
     * @param label white space folded
     * @param body where the authority knows it
     * @param province where the name ends with one
     * @param barePlace true where the name ends with "tỉnh" or "thành phố" and no name: the province follows from context
     * @param locality the district or commune that the body is of: "xã Ia Dom", "thành phố Pleiku"
     * @param end index after the last token
     */
    record Issuer(
            String label,
            Optional<Lexicon.Body> body,
            Optional<Province> province,
            boolean barePlace,
            Optional<String> locality,
            int start,
            int end) {}

    /** The body that starts at {@code i}, where one does. */
    Optional<Issuer> read(int i) {
        int at = i;
        Optional<Found<String>> leader = lexicon.leaders.longest(tokens, at);
        boolean led = false;
        while (leader.isPresent()
                && lexicon.bodies.longest(tokens, at).map(Found::end).orElse(0)
                        <= leader.get().end()) {
            at = leader.get().end();
            led = true;
            leader = lexicon.leaders.longest(tokens, at);
        }
        // "Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII"
        if (isMeeting(at)) {
            for (int k = at + 2; k < at + 8; k++) {
                if (lexicon.bodies.canStart(tokens, k) && tokens.has(k, Tokens.CAPITAL)) {
                    Optional<Found<Lexicon.Body>> body = lexicon.bodies.longest(tokens, k);
                    if (body.isPresent()) {
                        return Optional.of(finish(
                                i, body.get().end(), Optional.of(body.get().value())));
                    }
                }
            }
        }
        Optional<Found<Lexicon.Body>> body = lexicon.bodies.longest(tokens, at);
        if (body.isPresent() && tokens.has(at, Tokens.CAPITAL)) {
            return Optional.of(
                    finish(i, body.get().end(), Optional.of(body.get().value())));
        }
        if (led && tokens.kind(at) == Tokens.WORD && at > i) {
            // "Chủ tịch UBND tỉnh" is above; "Chủ tịch nước", "Giám đốc sở" have no body of their own.
            if (!tokens.has(at, Tokens.CAPITAL)) {
                return Optional.of(finish(i, isStop(at) ? at : at + 1, Optional.empty()));
            }
        }
        int end = run(at);
        return end > at ? Optional.of(finish(i, end, Optional.empty())) : Optional.empty();
    }

    private boolean isMeeting(int at) {
        return tokens.has(at, Tokens.CAPITAL)
                && tokens.word(at) == lexicon.hoiWord
                && tokens.kind(at + 1) == Tokens.WORD
                && tokens.of(at + 1).equalsIgnoreCase("nghị");
    }

    /** A body that no file knows: from a capital to the first word that cannot belong to a name. */
    private int run(int from) {
        if (tokens.kind(from) != Tokens.WORD || !tokens.has(from, Tokens.CAPITAL)) {
            return from;
        }
        int at = from;
        int end = from;
        while (at < tokens.size() && at - from < LONGEST) {
            if (at > from && (tokens.has(at, Tokens.BLANK) || isStop(at))) {
                break;
            }
            byte kind = tokens.kind(at);
            if (kind == Tokens.WORD) {
                boolean joins = tokens.word(at) == lexicon.va || tokens.word(at) == lexicon.cua;
                if (joins && !tokens.has(at + 1, Tokens.CAPITAL)) {
                    break;
                }
                end = at + 1;
                at++;
            } else if ((tokens.mark(at) == ',' || tokens.isDash(at))
                    && tokens.has(at + 1, Tokens.CAPITAL)
                    && !isStop(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isStop(int i) {
        return lexicon.stops.longest(tokens, i).isPresent()
                || lexicon.types.longest(tokens, i).isPresent() && i > 0;
    }

    private Issuer finish(int start, int bodyEnd, Optional<Lexicon.Body> body) {
        int end = bodyEnd;
        Optional<Province> province = Optional.empty();
        boolean bare = false;
        Optional<String> locality = Optional.empty();
        Optional<Found<Province>> direct = lexicon.provinces.longest(tokens, end);
        if (direct.isPresent() && tokens.has(end, Tokens.CAPITAL)) {
            province = Optional.of(direct.get().value());
            end = direct.get().end();
        } else {
            Optional<Found<String>> place = placeAt(end);
            if (place.isEmpty() && endsWithPlace(end)) {
                // "Công an tỉnh", "Tỉnh ủy" are names in the authority file; a province may still follow.
                bare = true;
            }
            if (place.isPresent()) {
                int name = place.get().end();
                Optional<Found<Province>> named = lexicon.provinces.longest(tokens, name);
                if (named.isPresent() && tokens.has(name, Tokens.CAPITAL)) {
                    province = Optional.of(named.get().value());
                    end = named.get().end();
                } else if (tokens.kind(name) == Tokens.WORD
                        && tokens.has(name, Tokens.CAPITAL)
                        && !isStop(name)
                        && !tokens.has(name, Tokens.BLANK)
                        && !(tokens.has(place.get().end() - 1, Tokens.UPPER) ^ tokens.has(name, Tokens.UPPER))) {
                    // A district or commune: as many capitals as follow.
                    end = name;
                    while (end < tokens.size()
                            && tokens.kind(end) == Tokens.WORD
                            && tokens.has(end, Tokens.CAPITAL)
                            && !tokens.has(end, Tokens.BLANK)
                            && end - name < 5
                            && (end == name || !isStop(end) && !tokens.has(end, Tokens.LINE | Tokens.UPPER))) {
                        end++;
                    }
                    locality = Optional.of(tokens.phrase(bodyEnd, end));
                    Optional<Found<Province>> of = provinceAfter(end);
                    province = of.map(Found::value);
                    end = of.map(Found::end).orElse(end);
                } else {
                    end = name;
                    bare = true;
                }
            }
        }
        if (body.isPresent()
                && body.get() instanceof Lexicon.Body.Provincial
                && province.isEmpty()
                && locality.isEmpty()) {
            bare = true;
        }
        if (body.isEmpty()) {
            locality = locality.or(() -> localityIn(start, bodyEnd));
        }
        end = term(end);
        Optional<Lexicon.Body> known = province.isPresent() ? body.map(lexicon::inProvince) : body;
        return new Issuer(tokens.phrase(start, end), known, province, bare, locality, start, end);
    }

    /** "Ban Chỉ huy Phòng thủ dân sự xã Ia Dom": the place within a name that no file knows. */
    private Optional<String> localityIn(int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            Optional<Found<String>> place = tokens.has(i, Tokens.CAPITAL) ? Optional.empty() : placeAt(i);
            if (place.isPresent()
                    && place.get().end() < end
                    && tokens.has(place.get().end(), Tokens.CAPITAL)
                    && tokens.word(i) != lexicon.tinh
                    && lexicon.provinces.longest(tokens, place.get().end()).isEmpty()) {
                return Optional.of(tokens.phrase(i, end));
            }
        }
        return Optional.empty();
    }

    /** "xã Ia Dom, tỉnh Gia Lai", "huyện Đức Cơ tỉnh Gia Lai". */
    private Optional<Found<Province>> provinceAfter(int end) {
        int at = tokens.mark(end) == ',' ? end + 1 : end;
        boolean named = tokens.word(at) == lexicon.tinh && !tokens.has(at, Tokens.BLANK);
        return named && tokens.has(at + 1, Tokens.CAPITAL)
                ? lexicon.provinces.longest(tokens, at + 1)
                : Optional.empty();
    }

    private Optional<Found<String>> placeAt(int i) {
        return tokens.has(i, Tokens.BLANK) ? Optional.empty() : lexicon.places.longest(tokens, i);
    }

    private boolean endsWithPlace(int end) {
        return tokens.word(end - 1) == lexicon.tinh || tokens.word(end - 1) == lexicon.pho;
    }

    /** "khóa XII", "Khóa XV", "Đảng Cộng sản Việt Nam khóa XI". */
    private int term(int end) {
        int at = end;
        if (tokens.kind(at) == Tokens.WORD && tokens.is(at, "Đảng") && !tokens.has(at, Tokens.BLANK)) {
            at++;
        }
        if (tokens.mark(at) == ',' && tokens.word(at + 1) == lexicon.khoa) {
            at++;
        }
        if (tokens.word(at) == lexicon.khoa && tokens.has(at + 1, Tokens.UPPER)) {
            return at + 2;
        }
        return tokens.kind(end) == Tokens.WORD && tokens.is(end, "Đảng") && !tokens.has(end, Tokens.BLANK)
                ? end + 1
                : end;
    }
}
