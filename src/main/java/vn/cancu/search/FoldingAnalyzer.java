package vn.cancu.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import vn.cancu.text.Folding;

/** Words without case, tone and diacritics, đ as d: {@code "Ủy ban"}, {@code "UỶ BAN"} and {@code "uy ban"} are the same. */
final class FoldingAnalyzer extends Analyzer {
    private final Optional<SynonymMap> synonyms;

    private FoldingAnalyzer(Optional<SynonymMap> synonyms) {
        this.synonyms = synonyms;
    }

    /** For what is written. */
    static FoldingAnalyzer plain() {
        return new FoldingAnalyzer(Optional.empty());
    }

    /** For what is typed: each word or run of words also as what else it is called. */
    static FoldingAnalyzer with(SynonymMap synonyms) {
        return new FoldingAnalyzer(synonyms.fst == null ? Optional.empty() : Optional.of(synonyms));
    }

    /** Part of a word: letters, digits and the marks of decomposed letters. */
    static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(FoldingAnalyzer::isWord);
        TokenStream folded = new Folded(words);
        return new TokenStreamComponents(
                words,
                synonyms.<TokenStream>map(known -> new SynonymGraphFilter(folded, known, false))
                        .orElse(folded));
    }

    private static final class Folded extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folded(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String folded = Folding.fold(term.toString());
            term.setEmpty().append(folded);
            return true;
        }
    }
}
