package vn.cancu.responsibility;

import java.util.List;

/**
 * Who is named at a place: one body, or one group of bodies under one name.
 *
 * @param name by the authority's label where matched, else as printed with abbreviations written out
 * @param start first token
 * @param end index after the last token
 * @param kind what is named
 */
record Party(String name, int start, int end, Kind kind) {

    /** What is named. */
    enum Kind {
        /** One body. */
        BODY,
        /** Public bodies under one name: "các sở, ban, ngành". */
        GROUP,
        /** People, enterprises and their like, who hold no office: "tổ chức, cá nhân". */
        OTHERS
    }

    /**
     * Parties that stand one after the other.
     *
     * @param all at least one
     * @param end index after the last token
     */
    record Row(List<Party> all, int end) {
        Row {
            all = List.copyOf(all);
        }

        int start() {
            return all.get(0).start();
        }

        List<String> names() {
            // Nearly always one.
            return all.size() == 1
                    ? List.of(all.get(0).name())
                    : all.stream().map(Party::name).distinct().toList();
        }

        /** Whether one of them holds an office. */
        boolean isPublic() {
            return all.stream().anyMatch(party -> party.kind() != Kind.OTHERS);
        }
    }
}
