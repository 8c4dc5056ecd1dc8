package vn.cancu.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cancu.dossier.Chronicle;

/** Documents in time as a picture: a lane for each level, a mark for each day of issue, a bar for what it is for. */
final class TimelineDrawing {
    private static final int WIDTH = 1_200;
    private static final int LEFT = 190;
    private static final int RIGHT = 130;
    private static final int TOP = 34;
    private static final int LINE = 22;
    /** Pixels that a document's name takes in its lane. */
    private static final int NAME = 128;
    /** A year, with month and day where known. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private final Tongue tongue;
    private final double first;
    private final double last;

    private TimelineDrawing(List<Chronicle.Entry> entries, Tongue tongue) {
        this.tongue = tongue;
        double from = Double.MAX_VALUE;
        double until = 0;
        for (Chronicle.Entry entry : entries) {
            from = Math.min(from, year(entry.item().date()));
            until = Math.max(until, year(entry.item().date()));
        }
        this.first = Math.floor(from);
        this.last = Math.max(first + 1, Math.ceil(until));
    }

    static Html of(List<Chronicle.Entry> entries, Tongue tongue) {
        return new TimelineDrawing(entries, tongue).draw(entries);
    }

    /** A document where it stands. */
    private record Placed(Chronicle.Entry entry, double x, int line) {}

    private Html draw(List<Chronicle.Entry> entries) {
        Map<Chronicle.Level, List<Placed>> lanes = new EnumMap<>(Chronicle.Level.class);
        Map<Chronicle.Level, List<Double>> ends = new EnumMap<>(Chronicle.Level.class);
        for (Chronicle.Entry entry : entries) {
            Chronicle.Level level = entry.item().level();
            double x = x(year(entry.item().date()));
            List<Double> lines = ends.computeIfAbsent(level, key -> new ArrayList<>());
            int line = 0;
            while (line < lines.size() && lines.get(line) > x) {
                line++;
            }
            if (line == lines.size()) {
                lines.add(0.0);
            }
            lines.set(line, x + NAME);
            lanes.computeIfAbsent(level, key -> new ArrayList<>()).add(new Placed(entry, x, line));
        }
        int height = TOP;
        Html picture = Html.of("g");
        for (Map.Entry<Chronicle.Level, List<Placed>> lane : lanes.entrySet()) {
            int lines = ends.getOrDefault(lane.getKey(), List.of()).size();
            int depth = Math.max(2, lines) * LINE + 14;
            picture.add(lane(lane.getKey(), lane.getValue(), height, depth));
            height += depth;
        }
        Html grid = Html.of("g", "grid").add(years(height));
        return Html.of("figure", "timeline")
                .add(Html.of("div", "scroll")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", tongue.say("Hình theo thời gian", "Picture in time"))
                        .add(Html.of("svg")
                                .with("viewBox", "0 0 " + WIDTH + " " + (height + 6))
                                .with("role", "group")
                                .with(
                                        "aria-label",
                                        tongue.say(
                                                "Dòng thời gian; cũng có bằng chữ ở dưới", "Time line; in words below"))
                                .add(grid, picture)));
    }

    private Html years(int height) {
        Html grid = Html.several();
        double span = last - first;
        int step = span > 60 ? 10 : span > 24 ? 5 : span > 12 ? 2 : 1;
        for (double year = Math.ceil(first / step) * step; year <= last; year += step) {
            String x = number(x(year));
            grid.add(
                    Html.of("line")
                            .with("x1", x)
                            .with("x2", x)
                            .with("y1", String.valueOf(TOP - 8))
                            .with("y2", String.valueOf(height)),
                    Html.of("text")
                            .with("x", x)
                            .with("y", String.valueOf(TOP - 14))
                            .with("text-anchor", "middle")
                            .add(String.valueOf((int) year)));
        }
        return grid;
    }

    private Html lane(Chronicle.Level level, List<Placed> placed, int top, int depth) {
        Html lane = Html.of("g", "lane")
                .add(Html.of("line")
                        .with("x1", "0")
                        .with("x2", String.valueOf(WIDTH))
                        .with("y1", String.valueOf(top))
                        .with("y2", String.valueOf(top)));
        String label = tongue.say(level.label());
        int colon = label.indexOf(':');
        lane.add(Html.of("text", "level")
                .with("x", "0")
                .with("y", String.valueOf(top + 20))
                .add(colon < 0 ? label : label.substring(0, colon)));
        for (Placed one : placed) {
            int y = top + 14 + one.line() * LINE;
            lane.add(period(one, y), mark(one, y, level));
        }
        return lane;
    }

    private Html period(Placed one, int y) {
        String[] years = one.entry().period().orElse("").split("/");
        // What a source says of a period need not be days.
        if (years.length == 0
                || !DAY.matcher(years[0]).lookingAt()
                || !DAY.matcher(years[years.length - 1]).lookingAt()) {
            return Html.several();
        }
        double from = Math.max(x(year(years[0])), LEFT);
        String end = years[years.length - 1];
        double until = Math.min(end.matches("\\d{4}") ? x(Integer.parseInt(end) + 1) : x(year(end)), WIDTH);
        return until <= from
                ? Html.several()
                : Html.of("rect", "period")
                        .with("x", number(from))
                        .with("y", String.valueOf(y - 5))
                        .with("width", number(until - from))
                        .with("height", "10")
                        .with("rx", "4");
    }

    private Html mark(Placed one, int y, Chronicle.Level level) {
        String words = one.entry().document().line(tongue.locale());
        boolean ended = one.entry().ended().isPresent();
        return Html.of("a")
                .with("href", tongue.link(Address.of(one.entry().item().iri()).orElse("")))
                .add(
                        Html.of("title").add(words),
                        Html.of("circle", "dot " + level.name().toLowerCase(Locale.ROOT) + (ended ? " ended" : ""))
                                .with("cx", number(one.x()))
                                .with("cy", String.valueOf(y))
                                .with("r", "5"),
                        Html.of("text")
                                .with("x", number(one.x() + 9))
                                .with("y", String.valueOf(y + 4))
                                .add(shortened(one.entry().document().name())));
    }

    private static String shortened(String name) {
        return name.length() <= 18 ? name : name.substring(0, 17) + "…";
    }

    private double x(double year) {
        return LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** 2023-07-01 is 2023.5. */
    private static double year(String iso) {
        Matcher day = DAY.matcher(iso);
        if (!day.lookingAt()) {
            throw new IllegalArgumentException("no year: " + iso);
        }
        double year = Integer.parseInt(day.group(1));
        if (day.group(2) != null) {
            year += (Integer.parseInt(day.group(2)) - 1) / 12.0;
        }
        if (day.group(3) != null) {
            year += (Integer.parseInt(day.group(3)) - 1) / 372.0;
        }
        return year;
    }
}
