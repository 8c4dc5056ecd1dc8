package vn.cancu.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Long numbers in bytes, the highest byte first, as B+trees compare them. */
final class Longs {
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Longs() {}

    static long get(byte[] bytes, int at) {
        return (long) BIG_ENDIAN.get(bytes, at);
    }

    static void put(byte[] bytes, int at, long value) {
        BIG_ENDIAN.set(bytes, at, value);
    }
}
