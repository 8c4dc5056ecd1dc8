package vn.cancu.index;

import java.util.Arrays;

/** Texts that are all different, numbered as they come. */
final class Dictionary {
    private static final int LEAST = 1 << 12;

    private final TextHeap heap;
    private final IntColumn addresses = new IntColumn();
    private final IntColumn hashes = new IntColumn();
    /** Numbers plus one by hash; 0 where there is none. */
    private int[] table = new int[LEAST];

    Dictionary(TextHeap heap) {
        this.heap = heap;
    }

    int size() {
        return addresses.size();
    }

    int address(int number) {
        return addresses.get(number);
    }

    /** The number of a text, a new one where it is new. */
    int number(byte[] text) {
        int hash = hash(text);
        int slot = slot(text, hash);
        return table[slot] != 0 ? table[slot] - 1 : enter(slot, hash, heap.add(text));
    }

    /** The number of a text that the heap has already. */
    int number(int address) {
        byte[] text = heap.get(address);
        int hash = hash(text);
        int slot = slot(text, hash);
        return table[slot] != 0 ? table[slot] - 1 : enter(slot, hash, address);
    }

    private int slot(byte[] text, int hash) {
        int slot = hash & (table.length - 1);
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (hashes.get(number) == hash && heap.equals(addresses.get(number), text)) {
                return slot;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private int enter(int slot, int hash, int address) {
        int number = addresses.size();
        addresses.add(address);
        hashes.add(hash);
        table[slot] = number + 1;
        if (number > table.length / 2) {
            grow();
        }
        return number;
    }

    private void grow() {
        int[] larger = new int[Math.multiplyExact(table.length, 2)];
        for (int number = 0; number < addresses.size(); number++) {
            int slot = hashes.get(number) & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = number + 1;
        }
        table = larger;
    }

    private static int hash(byte[] text) {
        int hash = Arrays.hashCode(text) * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
