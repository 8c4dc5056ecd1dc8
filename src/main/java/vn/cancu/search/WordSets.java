package vn.cancu.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of the index have a word, a bit for each. The words that people type stand in a tenth of all titles or in
 * all, so that lists of those that have them are long, and sets of bits are 64 documents at a step. Sets of common words are
 * kept. Any number of threads may ask; nobody may change what is given.
 */
final class WordSets {
    private static final long KEPT_BYTES = 64L << 20;
    /** Where the sets are small, what they are of is not. */
    private static final long KEPT_SETS = 4_096;

    /** What fewer than one document in so many has is read anew: that takes no longer than to set the bits. */
    private static final int RARE = 512;

    private final LeafReader reader;
    /** The last ones used, by what they are of. */
    private final LinkedHashMap<Of, WordSet> kept = new LinkedHashMap<>(256, 0.75f, true);

    private @Nullable Vocabulary vocabulary;

    /** How a word has to stand. */
    private enum Form {
        WHOLE,
        BEGINNING,
        ALIKE
    }

    private record Of(String field, Form form, String word) {}

    WordSets(LeafReader reader) {
        this.reader = reader;
    }

    /** How many documents the index has. */
    int size() {
        return reader.maxDoc();
    }

    /** What has a word. */
    WordSet whole(String field, String word) throws IOException {
        Of of = new Of(field, Form.WHOLE, word);
        WordSet known = kept(of);
        return known != null ? known : keep(of, add(new FixedBitSet(size()), field, word));
    }

    /** What has a word that begins so. */
    WordSet beginning(String field, String letters, Runnable check) throws IOException {
        Of of = new Of(field, Form.BEGINNING, letters);
        WordSet known = kept(of);
        if (known != null) {
            return known;
        }
        FixedBitSet set = new FixedBitSet(size());
        Terms terms = reader.terms(field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            BytesRef first = new BytesRef(letters);
            PostingsEnum having = null;
            boolean more = each.seekCeil(first) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(each.term(), first)) {
                check.run();
                having = each.postings(having, PostingsEnum.NONE);
                set.or(having);
                more = each.next() != null;
            }
        }
        return keep(of, set);
    }

    /** What has a word, or one that is one letter away from it. */
    WordSet alike(String field, String word, Runnable check) throws IOException {
        Of of = new Of(field, Form.ALIKE, word);
        WordSet known = kept(of);
        if (known != null) {
            return known;
        }
        FixedBitSet set = add(new FixedBitSet(size()), field, word);
        for (String other : vocabulary(check).misspelt(word)) {
            check.run();
            WordSet common = kept(new Of(field, Form.WHOLE, other));
            if (common != null) {
                set.or(common.bits());
            } else {
                add(set, field, other);
            }
        }
        return keep(of, set);
    }

    /** Reads what the first misspelt word would wait for. */
    void prepare() throws IOException {
        vocabulary(() -> {});
    }

    private synchronized Vocabulary vocabulary(Runnable check) throws IOException {
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(Terms.getTerms(reader, Fields.WORDS), check);
        }
        return vocabulary;
    }

    /** What fits a query of words that are to stand together or instead of each other. */
    FixedBitSet fitting(@Nullable Query query, Runnable check) throws IOException {
        check.run();
        if (query instanceof TermQuery one) {
            return whole(one.getTerm().field(), one.getTerm().text()).bits();
        }
        FixedBitSet fitting = new FixedBitSet(size());
        if (query instanceof SynonymQuery any) {
            for (Term term : any.getTerms()) {
                fitting.or(whole(term.field(), term.text()).bits());
            }
        } else if (query instanceof BooleanQuery several) {
            boolean first = true;
            for (BooleanClause clause : several) {
                FixedBitSet part = fitting(clause.getQuery(), check);
                if (first || !clause.isRequired()) {
                    fitting.or(part);
                } else {
                    fitting.and(part);
                }
                first = false;
            }
        } else if (query != null) {
            throw new IllegalArgumentException(query.getClass() + " " + query);
        }
        return fitting;
    }

    /** How many words a query names. */
    static int words(@Nullable Query query) {
        if (query instanceof SynonymQuery any) {
            return any.getTerms().size();
        }
        if (query instanceof BooleanQuery several) {
            return several.clauses().stream()
                    .mapToInt(clause -> words(clause.getQuery()))
                    .sum();
        }
        return 1;
    }

    private FixedBitSet add(FixedBitSet set, String field, String word) throws IOException {
        PostingsEnum having = reader.postings(new Term(field, word), PostingsEnum.NONE);
        if (having != null) {
            set.or(having);
        }
        return set;
    }

    private @Nullable WordSet kept(Of of) {
        synchronized (kept) {
            return kept.get(of);
        }
    }

    private WordSet keep(Of of, FixedBitSet bits) {
        WordSet set = new WordSet(bits, bits.cardinality());
        if (of.form == Form.WHOLE && set.count() < size() / RARE) {
            return set;
        }
        synchronized (kept) {
            kept.put(of, set);
            if (kept.size() > Math.min(KEPT_SETS, Math.max(1, KEPT_BYTES / bits.ramBytesUsed()))) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return set;
    }

    /** Numbers of the documents that have a word, in order. */
    DocIdSetIterator having(String field, String word) throws IOException {
        PostingsEnum having = reader.postings(new Term(field, word), PostingsEnum.NONE);
        return having == null ? DocIdSetIterator.empty() : having;
    }
}
