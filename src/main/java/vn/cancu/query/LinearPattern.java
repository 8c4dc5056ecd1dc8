package vn.cancu.query;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * A regular expression of REGEX or REPLACE that is matched in time linear in the text. Back references and looking around
 * cannot be, and are refused.
 */
final class LinearPattern {
    /** UTF-16 units. */
    static final int LONGEST = 200;
    /** States times letters, about a second. */
    private static final long MOST_STEPS = 50_000_000;

    private static final int MOST_STATES = 10_000;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private final Pattern pattern;
    private final Budget budget;

    private LinearPattern(Pattern pattern, Budget budget) {
        this.pattern = pattern;
        this.budget = budget;
    }

    /**
     * Reads a regular expression.
     *
     * @param flags of {@code smixq}
     * @throws UserError BAD_PATTERN where it cannot be used
     */
    static LinearPattern of(String regex, String flags, Budget budget) {
        if (regex.length() > LONGEST) {
            throw bad(regex.substring(0, 40) + "…", regex.length() + " > " + LONGEST);
        }
        int mode = 0;
        String text = regex;
        for (char flag : flags.toCharArray()) {
            switch (flag) {
                case 'i' -> mode |= Pattern.CASE_INSENSITIVE;
                case 's' -> mode |= Pattern.DOTALL;
                case 'm' -> mode |= Pattern.MULTILINE;
                case 'x' -> text = withoutSpace(text);
                case 'q' -> {}
                default -> throw bad(flags, "s m i x q");
            }
        }
        if (flags.indexOf('q') >= 0) {
            text = Pattern.quote(regex);
        } else if (written(text) > MOST_STATES) {
            throw bad(regex, written(text) + " > " + MOST_STATES);
        }
        try {
            Pattern pattern = Pattern.compile(text, mode);
            if (pattern.programSize() > MOST_STATES) {
                throw bad(regex, pattern.programSize() + " > " + MOST_STATES);
            }
            return new LinearPattern(pattern, budget);
        } catch (PatternSyntaxException e) {
            throw bad(regex, e.getDescription());
        }
    }

    private static UserError bad(String regex, String why) {
        return UserError.of(Code.BAD_PATTERN, Location.NONE, regex, why);
    }

    /** XPath: "whitespace characters in the regular expression are removed prior to matching", but not in classes. */
    private static String withoutSpace(String regex) {
        StringBuilder kept = new StringBuilder();
        int classes = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                kept.append(c).append(regex.charAt(++i));
                continue;
            }
            classes += c == '[' ? 1 : c == ']' && classes > 0 ? -1 : 0;
            if (classes > 0 || "\t\n\r ".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /**
     * About how many states a pattern has with its counted repetitions written out: {@code (a{9}){9}} has 81. The
     * compiler writes them out, and does not come back from {@code ((a{1000}){1000}){1000}}.
     */
    private static long written(String regex) {
        Deque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            Matcher repetition = REPETITION.matcher(regex.substring(i));
            if (c == '(') {
                outer.push(sum);
                sum = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = sum;
                sum = outer.pop() + last;
            } else if (c == '{' && repetition.lookingAt()) {
                long times = Math.max(number(repetition.group(1)), number(repetition.group(2)));
                sum += last * Math.max(0, times - 1);
                last *= Math.max(1, times);
                i += repetition.end() - 1;
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                sum++;
            }
            if (sum > MOST_STATES) {
                return sum;
            }
        }
        return sum;
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 1 : Math.min(MOST_STATES, Long.parseLong(digits));
    }

    /** True where some part of the text matches. */
    boolean find(String text) {
        return matcher(text).find();
    }

    private Matcher matcher(String text) {
        budget.step();
        if ((long) pattern.programSize() * text.length() > MOST_STEPS) {
            throw UserError.of(Code.VALUE_TOO_LARGE, Location.NONE);
        }
        return pattern.matcher(text);
    }

    /**
     * Replaces each part that matches.
     *
     * @param replacement with {@code $1} for groups and {@code \$} for a dollar
     * @throws IndexOutOfBoundsException where there is no such group
     * @throws IllegalArgumentException where the replacement cannot be read
     */
    String replace(String text, String replacement) {
        Matcher matcher = matcher(text);
        StringBuilder result = new StringBuilder();
        long groups = replacement.chars().filter(c -> c == '$').count();
        boolean first = true;
        while (matcher.find()) {
            budget.step();
            long grown = result.length() + replacement.length() + groups * (matcher.end() - matcher.start());
            if (grown > Budget.LONGEST_STRING) {
                throw UserError.of(Code.VALUE_TOO_LARGE, Location.NONE);
            }
            // As Jena does: ("abc", ".*", "x") gives "x", not "xx".
            if (first || matcher.start() != matcher.end()) {
                matcher.appendReplacement(result, replacement);
            }
            first = false;
        }
        if (first) {
            return text;
        }
        matcher.appendTail(result);
        return result.toString();
    }
}
