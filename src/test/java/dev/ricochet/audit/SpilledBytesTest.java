package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpilledBytesTest {

  private static final int SIZE = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 5_000, SIZE, 1 << 20})
  void bytes_are_read_as_they_were_written_wherever_they_lie(int inMemory) {
    Random random = new Random(inMemory);
    byte[] expected = new byte[SIZE];
    try (SpilledBytes bytes = new SpilledBytes(inMemory)) {
      for (int round = 0; round < 2_000; round++) {
        int at = random.nextInt(SIZE * (round + 1) / 2_000 + 1) * 9 / 10;
        byte[] written = new byte[random.nextInt(Math.min(200, SIZE - at))];
        random.nextBytes(written);
        System.arraycopy(written, 0, expected, at, written.length);
        bytes.write(at, ByteBuffer.wrap(written));
        int from = random.nextInt(SIZE - 300);
        int length = random.nextInt(300);
        ByteBuffer read = ByteBuffer.allocate(length);
        bytes.read(from, read);
        assertThat(read.array()).isEqualTo(Arrays.copyOfRange(expected, from, from + length));
        assertThat(read.hasRemaining()).isFalse();
      }
    }
  }
}
