package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.Optional;
import vn.cancu.text.Block;
import vn.cancu.text.Tokens;

/** Reads headings that name bodies: "3. Sở Tài chính", "2. Sở Tài chính: Căn cứ …", "Giao Sở Nội vụ:". */
final class HeadingReader {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final ActReader acts;
    private final TaskReader tasks;
    private final Outline outline;
    private final boolean report;

    /** @param report whether the text is a news report, whose lines head nothing */
    HeadingReader(
            Tokens tokens,
            DutyLexicon words,
            PartyReader parties,
            ActReader acts,
            TaskReader tasks,
            Outline outline,
            boolean report) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.acts = acts;
        this.tasks = tasks;
        this.outline = outline;
        this.report = report;
    }

    /**
     * Reads the block where it is such a heading, with the task that follows its colon.
     *
     * @return whether it is one
     */
    boolean read(Item item, Optional<Item> next) {
        int from = item.head();
        int to = item.to();
        while (to > from && (tokens.mark(to - 1) == ':' || tokens.mark(to - 1) == '.')) {
            to--;
        }
        int opener = end(words.headingOpeners, tokens, from, to);
        int at = opener;
        boolean requested = false;
        boolean told = false;
        var cue = words.cues.longest(tokens, at);
        if (cue.isPresent() && cue.get().end() < to) {
            requested = cue.get().value().requested();
            told = true;
            at = cue.get().end();
            if (tokens.mark(at) == ':') {
                at++;
            }
        }
        if (!words.opensParty(tokens, at)) {
            return false;
        }
        int colon = colon(at, to);
        int nameEnd = closed(at, colon < 0 ? to : colon);
        Optional<Party.Row> row = parties.whole(at, nameEnd);
        if (row.isEmpty() || !mayHead(item, next, colon >= 0, told)) {
            return false;
        }
        Frame frame = new Frame(row.get(), requested, told, Optional.empty(), Optional.empty(), false);
        if (colon < 0) {
            // "Nội dung Sở Xây dựng có trách nhiệm chủ trì"
            outline.set(item, nameEnd < to ? frame.leading(acts.read(nameEnd, to)) : frame);
            return true;
        }
        if (tokens.mark(item.to() - 1) == ':') {
            outline.set(item, frame.leading(acts.read(colon + 1, to)));
            return true;
        }
        outline.set(item, frame);
        tasks.read(item, colon + 1, Optional.of(frame));
        return true;
    }

    /** A heading without a task of its own above others: "2.1. Trách nhiệm chung". */
    boolean isTitle(Item item, Optional<Item> next) {
        if (item.block().kind() != Block.Kind.HEADING || next.isEmpty()) {
            return false;
        }
        Item below = next.get();
        boolean deeper = below.block().section().startsWith(item.block().section() + ".");
        return deeper
                || below.marker() == Item.Marker.BULLET
                || below.marker() == Item.Marker.NONE && outline.frame().isEmpty();
    }

    private int colon(int from, int to) {
        for (int i = from; i < to; i++) {
            char mark = tokens.mark(i);
            if (mark == ':' && !parties.isListColon(i)) {
                return i;
            }
            if (mark == '.' && tokens.has(i + 1, Tokens.CAPITAL | Tokens.SPACE)) {
                return -1;
            }
        }
        return -1;
    }

    /** Without "có trách nhiệm", "thực hiện các nhiệm vụ sau" at the end. */
    private int closed(int from, int to) {
        for (int i = Math.max(from + 1, to - 18); i < to; i++) {
            if (end(words.headingClosers, tokens, i) == to) {
                return tokens.mark(i - 1) == ',' ? i - 1 : i;
            }
        }
        return to;
    }

    /** Names alone are a heading where they are numbered, told to do something, or stand above what they do. */
    private boolean mayHead(Item item, Optional<Item> next, boolean withText, boolean told) {
        if (report) {
            return false;
        }
        boolean colon = tokens.mark(item.to() - 1) == ':';
        return switch (item.marker()) {
            case NUMBER -> true;
            case BULLET ->
                colon
                        || withText
                                && (outline.frame().isPresent()
                                        || outline.scope() != Scope.EXPLAINS && outline.scope() != Scope.CONTENT
                                        || told)
                        || next.filter(below -> below.marker() == Item.Marker.BULLET
                                                && tokens.mark(below.from()) != tokens.mark(item.from()))
                                        .isPresent()
                                && outline.scope() == Scope.ASSIGNS;
            case NONE ->
                told && (colon || withText)
                        || colon
                                && outline.scope() != Scope.EXPLAINS
                                && next.filter(below -> below.marker() != Item.Marker.NONE)
                                        .isPresent()
                        || withText && outline.scope() == Scope.ASSIGNS
                        || outline.scope() == Scope.ASSIGNS
                                && next.filter(below -> below.marker() == Item.Marker.BULLET)
                                        .isPresent();
        };
    }
}
