package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.responsibility.SegmentReader.Segment;
import vn.cancu.text.Block;
import vn.cancu.text.Tokens;

/** Reads the tasks of a block: those of the bodies that it names, and those of the heading it stands below. */
final class TaskReader {
    /** A numbered line of so few words that opens with no verb is a title. */
    private static final int LONGEST_TITLE = 7;

    private final Tokens tokens;
    private final DutyLexicon words;
    private final SegmentReader segments;
    private final UnnamedTaskReader unnamed;
    private final ActReader acts;
    private final Sentences sentences;
    private final DeadlineReader deadlines;
    private final Outline outline;
    private final List<Duty> duties;

    /** @param duties where those found go */
    TaskReader(
            Tokens tokens,
            DutyLexicon words,
            SegmentReader segments,
            UnnamedTaskReader unnamed,
            ActReader acts,
            Sentences sentences,
            DeadlineReader deadlines,
            Outline outline,
            List<Duty> duties) {
        this.tokens = tokens;
        this.words = words;
        this.segments = segments;
        this.unnamed = unnamed;
        this.acts = acts;
        this.sentences = sentences;
        this.deadlines = deadlines;
        this.outline = outline;
        this.duties = duties;
    }

    /**
     * Reads {@code item} from the token {@code from} on.
     *
     * @param own whom the block itself names before a colon
     */
    void read(Item item, int from, Optional<Frame> own) {
        Optional<Frame> frame = own.isPresent() ? own : outline.frame();
        List<Segment> found = segments.read(item, own.isPresent() ? from : behindTitle(item, from), frame);
        boolean closes = own.isEmpty()
                && item.marker() == Item.Marker.NONE
                && frame.isPresent()
                && isClosing(item, found, frame.get());
        if (closes) {
            outline.close();
            frame = Optional.empty();
        }
        boolean first = true;
        List<Segment> headed = new ArrayList<>(1);
        for (Segment segment : found) {
            boolean opens = first && segment.start() <= from;
            first = false;
            if (segment.subject().isPresent()) {
                write(item, List.of(segment), frame, opens, closes);
            } else if (frame.isPresent()
                    && isTask(item, segment.start(), segment.end(), own.isPresent(), frame.get())) {
                headed.add(segment);
            } else {
                unnamed.read(item, segment, opens);
            }
        }
        // Those of the heading have one task a block, even where a sentence in its midst names others.
        if (!headed.isEmpty()) {
            write(item, headed, frame, headed.get(0).start() <= from, closes);
        }
    }

    /** A paragraph behind the tasks of a heading that addresses others. */
    private boolean isClosing(Item item, List<Segment> found, Frame frame) {
        if (end(words.closings, tokens, item.head()) > item.head()) {
            return true;
        }
        return found.stream()
                        .anyMatch(segment -> segment.subject().isPresent()
                                && segment.subject().get().told()
                                && segments.differs(segment.subject().get(), frame))
                && found.get(0).subject().isPresent();
    }

    /** Whether a passage without a subject is a task of those whom the heading names. */
    private boolean isTask(Item item, int from, int to, boolean inline, Frame frame) {
        int count = 0;
        for (int i = from; i < to && count < 3; i++) {
            count += tokens.kind(i) == Tokens.WORD ? 1 : 0;
        }
        if (count < 3 || isAside(from)) {
            return false;
        }
        if (frame.weak()) {
            return item.marker() != Item.Marker.NONE
                    && item.block().kind() != Block.Kind.HEADING
                    && sentences.opensWithVerb(from);
        }
        if (isTitle(item, from, to)) {
            return false;
        }
        if (!frame.told() && (outline.scope() == Scope.CONTENT || outline.scope() == Scope.EXPLAINS)) {
            // "1. Ban Giám khảo … a) Mức 400.000 đồng": outside the sections that give out work a verb must say so.
            return sentences.opensWithVerb(from);
        }
        return inline || item.marker() != Item.Marker.NONE || sentences.opensWithVerb(from);
    }

    /** "Điều 5. Tổ chức thực hiện" and on the next line of the same block "Giám đốc Sở A …": where the sentence starts. */
    private int behindTitle(Item item, int from) {
        if (item.marker() != Item.Marker.NUMBER || end(words.scopes, tokens, from) == from) {
            return from;
        }
        for (int i = from + 1; i < item.to() && i - from <= LONGEST_TITLE + 1; i++) {
            if (tokens.has(i, Tokens.LINE)) {
                return tokens.has(i, Tokens.CAPITAL) && segments.names(i, item.to()) ? i : from;
            }
        }
        return from;
    }

    /** "2.2. Trách nhiệm cụ thể", "TỔ CHỨC THỰC HIỆN": a title between the tasks. */
    private boolean isTitle(Item item, int from, int to) {
        boolean shouts = true;
        int count = 0;
        for (int i = from; i < to && count <= LONGEST_TITLE; i++) {
            if (tokens.kind(i) == Tokens.WORD) {
                shouts &= tokens.has(i, Tokens.UPPER);
                count++;
            }
        }
        return shouts
                || item.block().kind() == Block.Kind.HEADING
                        && item.marker() == Item.Marker.NUMBER
                        && count <= LONGEST_TITLE
                        && to == item.to()
                        && !sentences.opensWithVerb(from);
    }

    private boolean isAside(int i) {
        return tokens.mark(i) == '(' || tokens.mark(i) == '[';
    }

    /** @param parts stretches of the same bodies, at least one */
    private void write(Item item, List<Segment> parts, Optional<Frame> frame, boolean opens, boolean closes) {
        Segment first = parts.get(0);
        int last = parts.get(parts.size() - 1).end();
        Optional<Subject> subject = first.subject();
        int predicate = subject.map(Subject::predicate).orElse(first.start());
        Act act = acts.read(predicate, first.end());
        Optional<Deadline> deadline = deadlines.running(first.start(), first.end());
        for (Segment part : parts.subList(1, parts.size())) {
            act = act.and(acts.read(part.start(), part.end()));
            deadline = deadline.or(() -> deadlines.running(part.start(), part.end()));
        }
        if (subject.isEmpty() && frame.isPresent()) {
            act = inherited(act, frame.get());
        }
        if (outline.scope() == Scope.FUNDS) {
            act = funded(act, predicate, first.end());
        }
        boolean requested = subject.isPresent() && (subject.get().told() || frame.isEmpty())
                ? subject.get().requested()
                : frame.map(Frame::requested).orElse(false);
        List<String> agencies = subject.map(found -> found.parties().names())
                .orElseGet(() -> frame.orElseThrow().names());
        String section = item.block().section();
        if (closes) {
            int dot = section.lastIndexOf('.');
            section = dot < 0 ? section : section.substring(0, dot);
        }
        int start = opens ? item.block().span().start() : tokens.start(first.start());
        int end = last >= item.to() ? item.block().span().end() : tokens.end(last - 1);
        duties.add(new Duty(
                start, end, section, item.marker() == Item.Marker.NUMBER, agencies, true, act, requested, deadline));
    }

    private Act inherited(Act act, Frame frame) {
        List<Responsibility.OtherParty> others = new ArrayList<>(act.others());
        frame.director().ifPresent(row -> row.names()
                .forEach(name -> others.add(new Responsibility.OtherParty(name, "directed-by"))));
        if (frame.act().isEmpty()) {
            return new Act(act.roles(), act.partners(), others);
        }
        List<Role> roles = new ArrayList<>();
        frame.act().get().roles().stream()
                .filter(role -> role == Role.LEAD || role == Role.COORDINATE)
                .forEach(roles::add);
        act.roles().stream().filter(role -> !roles.contains(role)).forEach(roles::add);
        List<String> partners = new ArrayList<>(act.partners());
        frame.act().get().partners().stream()
                .filter(name -> !partners.contains(name))
                .forEach(partners::add);
        return new Act(roles, partners, others);
    }

    /** In the section on money, who provides it pays. */
    private Act funded(Act act, int from, int to) {
        if (act.roles().get(0) != Role.IMPLEMENT) {
            return act;
        }
        for (int i = from; i < to; i++) {
            if (words.money.canStart(tokens, i)
                    && words.money.longest(tokens, i).isPresent()) {
                List<Role> roles = new ArrayList<>(List.of(Role.FUND));
                act.roles().stream()
                        .filter(role -> role != Role.FUND && role != Role.IMPLEMENT)
                        .forEach(roles::add);
                return new Act(roles, act.partners(), act.others());
            }
        }
        return act;
    }
}
