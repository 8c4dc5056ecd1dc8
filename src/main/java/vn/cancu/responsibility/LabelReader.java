package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Block;
import vn.cancu.text.Phrases.Found;
import vn.cancu.text.Tokens;

/**
 * Reads blocks of labels: the task's text, then "Cơ quan chủ trì: …", "Cơ quan phối hợp: …", "Thời gian thực hiện: …". Blocks
 * are shown to it in reading order; a task ends where the next begins.
 */
final class LabelReader {
    private final Tokens tokens;
    private final LabelNameReader names;
    private final PartyReader parties;
    private final ActReader acts;
    private final Assignment assignment;
    private final DeadlineReader deadlines;
    private final List<Duty> duties;

    private Optional<Item> heading = Optional.empty();
    private Optional<Item> content = Optional.empty();
    private Optional<Item> start = Optional.empty();
    private final List<Labelled> group = new ArrayList<>();
    /** Somebody who does it is named in the group. */
    private boolean actor;

    /** @param duties where those found go */
    LabelReader(
            Tokens tokens,
            LabelNameReader names,
            PartyReader parties,
            ActReader acts,
            Assignment assignment,
            DeadlineReader deadlines,
            List<Duty> duties) {
        this.tokens = tokens;
        this.names = names;
        this.parties = parties;
        this.acts = acts;
        this.assignment = assignment;
        this.deadlines = deadlines;
        this.duties = duties;
    }

    /**
     * A label and its value.
     *
     * @param at first token of the label
     */
    private record Labelled(Label label, int at, int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    /** Shows the next block; true where it is part of a block of labels and says nothing else. */
    boolean take(Item item) {
        List<Labelled> found = labels(item);
        if (found.isEmpty()) {
            return plain(item);
        }
        Labelled first = found.get(0);
        boolean inline = first.at > item.head();
        if (first.label == Label.TASK || inline) {
            if (actor) {
                flush();
            }
        }
        if (start.isEmpty()) {
            start = Optional.of(
                    first.label == Label.TASK || inline
                            ? item
                            : content.or(() -> heading).orElse(item));
        }
        found.forEach(this::add);
        return true;
    }

    private boolean plain(Item item) {
        if (!group.isEmpty() && !item.isEmpty() && item.marker() != Item.Marker.NUMBER) {
            Labelled last = group.get(group.size() - 1);
            // "Cơ quan chủ trì:" above bullets that name them.
            if (last.isEmpty() && (last.label.isActor() || last.label == Label.COORDINATE)) {
                Optional<Party.Row> row = parties.whole(item.head(), item.to());
                if (row.isPresent()) {
                    add(new Labelled(last.label, item.from(), item.head(), item.to()));
                    return true;
                }
            }
        }
        if (actor || item.marker() == Item.Marker.NUMBER) {
            flush();
        }
        if (item.marker() == Item.Marker.NUMBER && item.block().kind() != Block.Kind.BULLET) {
            heading = Optional.of(item);
            content = Optional.empty();
        } else if (content.isEmpty() && !item.isEmpty()) {
            content = Optional.of(item);
        }
        return false;
    }

    private void add(Labelled labelled) {
        group.add(labelled);
        actor |= labelled.label.isActor() && !labelled.isEmpty();
    }

    private List<Labelled> labels(Item item) {
        int last = lastColon(item);
        if (last < 0) {
            return List.of();
        }
        List<Labelled> found = new ArrayList<>(1);
        for (int i = item.head(); i < last; i++) {
            if (i > item.head() && !opens(i)) {
                continue;
            }
            Optional<Found<Label>> label = names.beforeColon(i, item.to());
            if (label.isEmpty()) {
                continue;
            }
            if (!found.isEmpty()) {
                found.set(found.size() - 1, until(found.get(found.size() - 1), i));
            }
            int from = Math.min(label.get().end() + 1, item.to());
            found.add(new Labelled(label.get().value(), i, from, item.to()));
            i = label.get().end();
        }
        // In running text only labels that say who are labels: "Nội dung: …" is any sentence.
        boolean inline = !found.isEmpty() && found.get(0).at > item.head();
        return inline && found.stream().noneMatch(labelled -> labelled.label.isActor()) ? List.of() : found;
    }

    /** Every label ends with one, be it on the next line; -1 where there is none. */
    private int lastColon(Item item) {
        for (int i = item.to(); i >= item.head(); i--) {
            if (tokens.mark(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /** A label inside a block stands after a mark and has a capital, or the whole stands in brackets. */
    private boolean opens(int i) {
        char before = tokens.mark(i - 1);
        return before == '('
                || before == ';'
                || before == '.'
                || Tokens.isDash(before)
                || before == '+'
                || before == ',' && tokens.has(i, Tokens.CAPITAL)
                || tokens.has(i, Tokens.CAPITAL | Tokens.LINE);
    }

    private Labelled until(Labelled labelled, int next) {
        int to = next;
        while (to > labelled.from && tokens.kind(to - 1) == Tokens.MARK && tokens.mark(to - 1) != ')') {
            to--;
        }
        return new Labelled(labelled.label, labelled.at, labelled.from, to);
    }

    // ---- what a group says

    /** Ends the task that is being read. */
    void flush() {
        if (actor && start.isPresent()) {
            write(start.get());
        }
        if (start.isPresent()) {
            heading = heading.filter(item -> item != start.get() && !actor);
            content = Optional.empty();
        }
        start = Optional.empty();
        group.clear();
        actor = false;
    }

    private void write(Item first) {
        Set<String> partners = new LinkedHashSet<>();
        Optional<Deadline> deadline = Optional.empty();
        Labelled last = group.get(group.size() - 1);
        for (Labelled labelled : group) {
            if (labelled.label == Label.COORDINATE) {
                assignment
                        .read(labelled.from, labelled.to, Label.COORDINATE)
                        .forEach(c -> partners.addAll(c.agencies()));
            } else if (labelled.label == Label.TIME && deadline.isEmpty()) {
                deadline = deadlines.value(labelled.from, labelled.to);
            }
        }
        int from = tokens.start(first.from());
        int to = tokens.end(Math.max(last.to - 1, last.at));
        String section = heading.or(() -> Optional.of(first)).get().block().section();
        boolean numbered = heading.isPresent();
        List<Role> opening = acts.opening(taskFrom(first), first.to());
        for (Label label : List.of(Label.LEAD, Label.IMPLEMENT)) {
            List<Labelled> values = group.stream()
                    .filter(labelled -> labelled.label == label && !labelled.isEmpty())
                    .toList();
            List<Assignment.Clause> clauses = new ArrayList<>();
            values.forEach(value -> clauses.addAll(assignment.read(value.from, value.to, label)));
            if (clauses.isEmpty()) {
                continue;
            }
            boolean several = values.size() == 1 && clauses.size() > 1;
            boolean second = label == Label.IMPLEMENT
                    && group.stream().anyMatch(labelled -> labelled.label == Label.LEAD && !labelled.isEmpty());
            if (several || second) {
                for (Assignment.Clause clause : clauses) {
                    int start = clause == clauses.get(0) ? values.get(0).at : clause.from();
                    duties.add(new Duty(
                            tokens.start(start),
                            tokens.end(clause.to() - 1),
                            section,
                            false,
                            clause.agencies(),
                            true,
                            clause.act(),
                            false,
                            deadline));
                }
            } else {
                Set<String> agencies = new LinkedHashSet<>();
                Set<Role> roles = new LinkedHashSet<>();
                Set<String> with = new LinkedHashSet<>();
                List<Responsibility.OtherParty> others = new ArrayList<>();
                for (Assignment.Clause clause : clauses) {
                    agencies.addAll(clause.agencies());
                    roles.addAll(clause.act().roles());
                    with.addAll(clause.act().partners());
                    others.addAll(clause.act().others());
                }
                with.addAll(partners);
                if (!with.isEmpty()) {
                    roles.add(Role.COORDINATE);
                }
                roles.addAll(opening);
                duties.add(new Duty(
                        from,
                        to,
                        section,
                        numbered,
                        List.copyOf(agencies),
                        true,
                        new Act(List.copyOf(roles), List.copyOf(with), others),
                        false,
                        deadline));
            }
        }
    }

    private int taskFrom(Item first) {
        for (Labelled labelled : group) {
            if (labelled.label == Label.TASK && labelled.at >= first.from() && labelled.at < first.to()) {
                return labelled.from;
            }
        }
        return first.head();
    }
}
