package vn.cancu.responsibility;

import static vn.cancu.responsibility.DutyLexicon.end;

import java.util.List;
import java.util.Optional;
import vn.cancu.responsibility.SegmentReader.Segment;
import vn.cancu.text.Tokens;

/** Reads tasks that name nobody as their subject but say whose they are: money given to a body, a programme between two. */
final class UnnamedTaskReader {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final Sentences sentences;
    private final DeadlineReader deadlines;
    private final Outline outline;
    private final List<Duty> duties;
    private final boolean report;

    /** @param duties where those found go */
    UnnamedTaskReader(
            Tokens tokens,
            DutyLexicon words,
            PartyReader parties,
            Sentences sentences,
            DeadlineReader deadlines,
            Outline outline,
            List<Duty> duties,
            boolean report) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.sentences = sentences;
        this.deadlines = deadlines;
        this.outline = outline;
        this.duties = duties;
        this.report = report;
    }

    /** @param opens whether the segment opens its block */
    void read(Item item, Segment segment, boolean opens) {
        if (report || outline.scope() == Scope.EXPLAINS) {
            return;
        }
        if (outline.scope() == Scope.FUNDS) {
            granted(segment).ifPresent(row -> add(item, segment, row, List.of(Role.FUND), true, opens));
        } else if (item.marker() != Item.Marker.NUMBER || outline.scope() == Scope.CONTENT) {
            between(segment).ifPresent(row -> add(item, segment, row, List.of(Role.IMPLEMENT), false, opens));
        }
    }

    private void add(Item item, Segment segment, Party.Row row, List<Role> roles, boolean stated, boolean opens) {
        int start = opens ? item.block().span().start() : tokens.start(segment.start());
        int end = segment.end() >= item.to() ? item.block().span().end() : tokens.end(segment.end() - 1);
        duties.add(new Duty(
                start,
                end,
                item.block().section(),
                item.marker() == Item.Marker.NUMBER,
                row.names(),
                stated,
                new Act(roles, List.of(), List.of()),
                false,
                deadlines.running(segment.start(), segment.end())));
    }

    /** "Kinh phí … đã được phân bổ cho Sở …" */
    private Optional<Party.Row> granted(Segment segment) {
        if (end(words.money, tokens, segment.start()) == segment.start()) {
            return Optional.empty();
        }
        for (int i = segment.start(); i + 2 < segment.end(); i++) {
            if (tokens.word(i) == words.cho && end(words.granting, tokens, i - 2) == i) {
                return parties.row(i + 1, segment.end());
            }
        }
        return Optional.empty();
    }

    /** "Triển khai Chương trình phối hợp số … giữa Sở A và Bộ Chỉ huy B …" */
    private Optional<Party.Row> between(Segment segment) {
        // "Ban hành kèm theo Quyết định này Quy chế phối hợp giữa …" gives no task.
        boolean issues =
                tokens.word(segment.start()) == words.issueWord && tokens.word(segment.start() + 1) == words.hanh;
        if (issues || !sentences.opensWithVerb(segment.start())) {
            return Optional.empty();
        }
        boolean joint = false;
        int to = Math.min(segment.end(), segment.start() + 60);
        for (int i = segment.start(); i + 3 < to; i++) {
            joint |= tokens.word(i) == words.phoi && tokens.word(i + 1) == words.hop && tokens.has(i - 1, 0);
            if (joint && tokens.word(i) == words.giua) {
                Optional<Party.Row> row = parties.row(i + 1, segment.end());
                return row.filter(found -> found.all().size() == 2
                        && found.all().stream().allMatch(party -> party.kind() == Party.Kind.BODY));
            }
        }
        return Optional.empty();
    }
}
