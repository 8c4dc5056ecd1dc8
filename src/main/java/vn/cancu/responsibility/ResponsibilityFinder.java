package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.CitationExtractor;
import vn.cancu.citation.Lexicon;
import vn.cancu.text.Block;
import vn.cancu.text.SourceKind;
import vn.cancu.text.Span;
import vn.cancu.text.Tokens;

/**
 * Finds who must do what, in all the forms in which plans assign work: below headings that name bodies, in blocks of labels,
 * in tables, and in sentences with a subject of their own. Immutable: one finder serves all threads.
 */
public final class ResponsibilityFinder {
    /** A heading is shorter than this; a longer line without an end is a sentence that goes on. */
    private static final int LONG_SENTENCE = 30;

    private final DutyLexicon words;

    private ResponsibilityFinder(DutyLexicon words) {
        this.words = words;
    }

    /** Adds its words to those of {@code lexicon}: make it before the lexicon reads its first text. */
    public static ResponsibilityFinder of(Lexicon lexicon) {
        return new ResponsibilityFinder(new DutyLexicon(lexicon));
    }

    /**
     * The tasks that a text gives, in order.
     *
     * @param text in normal form NFC, from which {@code read} and {@code blocks} were made
     * @return spans are in {@code text}; finding nothing is an answer
     */
    public List<Responsibility> find(String text, List<Block> blocks, CitationExtractor.Result read) {
        return new Reading(text, blocks, read).run();
    }

    /** One text while it is read. */
    private final class Reading {
        private final String text;
        private final List<Item> items = new ArrayList<>();
        private final CitationExtractor.Result read;
        private final Tokens tokens;
        private final List<Duty> duties = new ArrayList<>();
        private final Outline outline;
        private final Sentences sentences;
        private final TableReader tables;
        private final LabelReader labels;
        private final HeadingReader headings;
        private final LeadInReader leadIns;
        private final TaskReader tasks;

        /** Behind the end of the body: signature, recipients, notes. */
        private boolean ended;

        private Reading(String text, List<Block> blocks, CitationExtractor.Result read) {
            this.text = text;
            this.read = read;
            this.tokens = read.tokens();
            blocks.forEach(block -> items.add(Item.of(block, tokens)));
            this.outline = new Outline(tokens, words);
            boolean report = read.kind() == SourceKind.NEWS_REPORT;
            PartyReader parties = new PartyReader(tokens, words, read.province());
            this.sentences = new Sentences(tokens, words, parties);
            SubjectReader subjects = new SubjectReader(tokens, words, parties);
            ActReader acts = new ActReader(tokens, words, parties);
            DeadlineReader deadlines = new DeadlineReader(
                    tokens, words, read.document().issueDate().map(date -> date.value()
                            .year()));
            Assignment assignment = new Assignment(tokens, words, parties, subjects, acts);
            SegmentReader segments = new SegmentReader(tokens, words, parties, subjects, sentences, outline, report);
            UnnamedTaskReader unnamed =
                    new UnnamedTaskReader(tokens, words, parties, sentences, deadlines, outline, duties, report);
            LabelNameReader labelNames = new LabelNameReader(tokens, words);
            this.tables = new TableReader(text, tokens, labelNames, acts, assignment, deadlines, duties);
            this.labels = new LabelReader(tokens, labelNames, parties, acts, assignment, deadlines, duties);
            this.tasks = new TaskReader(tokens, words, segments, unnamed, acts, sentences, deadlines, outline, duties);
            this.headings = new HeadingReader(tokens, words, parties, acts, tasks, outline, report);
            this.leadIns =
                    new LeadInReader(tokens, words, parties, subjects, segments, acts, sentences, outline, report);
        }

        private List<Responsibility> run() {
            List<int[]> regions = tables.read();
            int region = 0;
            int done = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = whole(i);
                while (region < regions.size() && regions.get(region)[1] <= item.from()) {
                    region++;
                }
                if (region < regions.size() && regions.get(region)[0] <= item.from()
                        || item.from() >= item.to()
                        || item.from() < done) {
                    continue;
                }
                done = item.to();
                if (ended && !resumes(item)) {
                    continue;
                }
                ended = false;
                if (isRecipients(item)) {
                    labels.flush();
                    ended = true;
                    continue;
                }
                if (isAnnex(item)) {
                    outline.clear();
                }
                if (item.marker() == Item.Marker.NUMBER && !item.isEmpty()) {
                    outline.enter(item);
                }
                if (!labels.take(item) && !item.isEmpty()) {
                    read(item, i + 1 < items.size() ? Optional.of(items.get(i + 1)) : Optional.empty());
                }
                if (endsBody(item)) {
                    labels.flush();
                    outline.close();
                    ended = true;
                }
            }
            labels.flush();
            return new DutyRegister(text, tokens, read.citations(), new AboutReader(tokens, words)).entries(duties);
        }

        /** The block at {@code i}, with the next where a dash within a sentence was taken for a bullet. */
        private Item whole(int i) {
            Item item = items.get(i);
            if (i + 1 >= items.size()
                    || item.marker() == Item.Marker.BULLET
                    || !items.get(i + 1).isBulleted()
                    || i + 2 < items.size() && items.get(i + 2).isBulleted()
                    || item.to() - item.head() < LONG_SENTENCE
                    || tokens.kind(item.to() - 1) == Tokens.MARK) {
                return item;
            }
            Item next = items.get(i + 1);
            if (next.isEmpty() || sentences.opensWithVerb(next.head()) || tokens.mark(item.from() - 1) == '|') {
                return item;
            }
            Block joined = new Block(
                    item.block().kind(),
                    new Span(item.block().span().start(), next.block().span().end()),
                    item.block().section());
            return new Item(joined, item.from(), item.head(), next.to(), item.marker());
        }

        /** "Nơi nhận:" */
        private boolean isRecipients(Item item) {
            return tokens.word(item.head()) == words.noi && tokens.word(item.head() + 1) == words.nhan;
        }

        /** "./.", or cut short, "./". */
        private boolean endsBody(Item item) {
            int last = tokens.mark(item.to() - 1) == '.' ? item.to() - 2 : item.to() - 1;
            return last > item.head() && tokens.mark(last) == '/' && tokens.mark(last - 1) == '.';
        }

        /** A numbered heading, or the title of an annex, opens another body. */
        private boolean resumes(Item item) {
            return item.marker() == Item.Marker.NUMBER && item.block().kind() != Block.Kind.BULLET || isAnnex(item);
        }

        private boolean isAnnex(Item item) {
            return tokens.word(item.from()) == words.phuLuc1
                    && tokens.word(item.from() + 1) == words.phuLuc2
                    && tokens.has(item.from(), Tokens.CAPITAL)
                    && item.marker() == Item.Marker.NONE;
        }

        private void read(Item item, Optional<Item> next) {
            outline.pass(item);
            if (headings.read(item, next)) {
                return;
            }
            boolean leads = tokens.mark(item.to() - 1) == ':';
            if (leads) {
                leadIns.read(item);
                return;
            }
            if (headings.isTitle(item, next)) {
                return;
            }
            tasks.read(item, item.head(), Optional.empty());
        }
    }
}
