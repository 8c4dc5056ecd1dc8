package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Block;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/** Where in the document the reader is: the sections that enclose it, what they are for and whom their headings name. */
final class Outline {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final List<Level> levels = new ArrayList<>();

    /** Below a bullet or an unnumbered line that names bodies or leads a list in. */
    private Optional<Frame> inner = Optional.empty();

    private char innerMark;

    private record Level(String section, Scope scope, Optional<Frame> frame) {}

    Outline(Tokens tokens, DutyLexicon words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Enters the section that a numbered block opens. */
    void enter(Item item) {
        String section = item.block().section();
        levels.removeIf(level -> !encloses(level.section, section) || level.section.equals(section));
        levels.add(new Level(section, scopeOf(item), Optional.empty()));
        inner = Optional.empty();
    }

    /** Leaves what a bullet opened where the next bullet of its kind stands. */
    void pass(Item item) {
        if (item.marker() == Item.Marker.BULLET && inner.isPresent() && tokens.mark(item.from()) == innerMark) {
            inner = Optional.empty();
        }
    }

    /** Says whom the heading {@code item} names: of the section that it opens, or of what stands below a bullet or line. */
    void set(Item item, Frame frame) {
        if (item.marker() == Item.Marker.NUMBER) {
            frame(frame);
            inner = Optional.empty();
        } else {
            inner(item, frame);
        }
    }

    /** Says whom what stands below the bullet or line {@code item} addresses. */
    void inner(Item item, Frame frame) {
        inner = Optional.of(frame);
        innerMark = item.marker() == Item.Marker.BULLET ? tokens.mark(item.from()) : 0;
    }

    /** Says whom the heading of the section entered last names. */
    void frame(Frame frame) {
        Level last =
                levels.isEmpty() ? new Level("", Scope.CONTENT, Optional.empty()) : levels.remove(levels.size() - 1);
        levels.add(new Level(last.section, frame.weak() ? Scope.ASSIGNS : last.scope, Optional.of(frame)));
    }

    /** Whom all that follows in {@code section} addresses, said in a sentence of its own. */
    void address(String section, Optional<Frame> frame) {
        levels.removeIf(level -> level.section.equals(section) && level.frame.isPresent());
        levels.add(new Level(section, Scope.ASSIGNS, frame));
    }

    /** Leaves all frames: a closing or an annex belongs to no heading. */
    void close() {
        levels.replaceAll(level -> new Level(level.section, level.scope, Optional.empty()));
        inner = Optional.empty();
    }

    void clear() {
        levels.clear();
        inner = Optional.empty();
    }

    /** Whom the innermost heading or lead-in names. */
    Optional<Frame> frame() {
        if (inner.isPresent()) {
            return inner;
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).frame.isPresent()) {
                return levels.get(i).frame;
            }
        }
        return Optional.empty();
    }

    Scope scope() {
        return levels.isEmpty() ? Scope.CONTENT : levels.get(levels.size() - 1).scope;
    }

    private Scope scopeOf(Item item) {
        Scope above = scope();
        if (item.block().kind() != Block.Kind.HEADING) {
            return above;
        }
        boolean assigns = false;
        boolean funds = false;
        boolean explains = false;
        for (int i = item.head(); i < item.to(); i++) {
            if (!words.scopes.canStart(tokens, i)) {
                continue;
            }
            Optional<Found<Scope>> found = words.scopes.longest(tokens, i);
            if (found.isPresent()) {
                assigns |= found.get().value() == Scope.ASSIGNS;
                funds |= found.get().value() == Scope.FUNDS;
                explains |= found.get().value() == Scope.EXPLAINS;
                i = found.get().end() - 1;
            }
        }
        if (assigns) {
            return Scope.ASSIGNS;
        }
        if (funds) {
            return Scope.FUNDS;
        }
        if (explains && above != Scope.ASSIGNS) {
            return Scope.EXPLAINS;
        }
        return above;
    }

    private static boolean encloses(String outer, String inner) {
        return outer.isEmpty()
                || inner.equals(outer)
                || inner.length() > outer.length() && inner.startsWith(outer) && inner.charAt(outer.length()) == '.';
    }
}
