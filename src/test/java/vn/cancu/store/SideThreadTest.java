package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideThreadTest {
    @Test
    void closingWaitsForWhatIsBeingDone() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean never = new AtomicBoolean();
        try (SideThread side = new SideThread()) {
            side.give(() -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException told) {
                    // Closing breaks it off; it takes a while to end.
                    long sum = 0;
                    for (int i = 0; i < 100_000_000; i++) {
                        sum += Integer.toString(i & 7).length();
                    }
                    over.set(sum > 0);
                }
            });
            side.give(() -> never.set(true));
            begun.await();
        }
        assertThat(over).isTrue();
        assertThat(never).isFalse();
    }
}
