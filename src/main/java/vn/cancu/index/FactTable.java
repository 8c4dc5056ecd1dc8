package vn.cancu.index;

/**
 * What is said of things, each fact once with the number of graphs that say it, so that what no graph says any more
 * can be told from what another still says.
 */
final class FactTable {
    private static final int LEAST = 1 << 12;

    private final IntColumn subjects = new IntColumn();
    private final IntColumn properties = new IntColumn();
    private final IntColumn values = new IntColumn();
    private final IntColumn graphs = new IntColumn();
    /** Rows plus one by hash; 0 where there is none. */
    private int[] table = new int[LEAST];

    int size() {
        return subjects.size();
    }

    int subject(int row) {
        return subjects.get(row);
    }

    Property property(int row) {
        return Property.at(properties.get(row));
    }

    /** Number of a thing or of a text. */
    int value(int row) {
        return values.get(row);
    }

    /** How many graphs say it; 0 where none does any more. */
    int graphs(int row) {
        return graphs.get(row);
    }

    /** @param more how many more graphs say it; negative where they say it no longer */
    void count(int subject, Property property, int value, int more) {
        int slot = slot(table, subject, property.ordinal(), value);
        int row = table[slot] - 1;
        if (row < 0) {
            row = subjects.size();
            subjects.add(subject);
            properties.add(property.ordinal());
            values.add(value);
            graphs.add(0);
            table[slot] = row + 1;
            if (row > table.length / 2) {
                grow();
            }
        }
        int left = graphs.get(row) + more;
        if (left < 0) {
            throw new IllegalArgumentException("no graph says " + property);
        }
        graphs.set(row, left);
    }

    private int slot(int[] in, int subject, int property, int value) {
        int hash = (subject * 31 + value) * 0x9E3779B9 + property * 0x85EBCA6B;
        int slot = (hash ^ (hash >>> 15)) & (in.length - 1);
        while (in[slot] != 0) {
            int row = in[slot] - 1;
            if (subjects.get(row) == subject && values.get(row) == value && properties.get(row) == property) {
                return slot;
            }
            slot = (slot + 1) & (in.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(table.length, 2)];
        for (int row = 0; row < subjects.size(); row++) {
            larger[slot(larger, subjects.get(row), properties.get(row), values.get(row))] = row + 1;
        }
        table = larger;
    }
}
