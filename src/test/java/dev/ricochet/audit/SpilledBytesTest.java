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
    random.nextBytes(expected);
    try (SpilledBytes bytes = new SpilledBytes(inMemory)) {
      int written = 0;
      while (written < SIZE) {
        int count = Math.min(random.nextInt(200), SIZE - written);
        assertThat(bytes.append(ByteBuffer.wrap(expected, written, count))).isEqualTo(written);
        written += count;
        assertThat(bytes.size()).isEqualTo(written);
        int from = random.nextInt(written + 1);
        ByteBuffer read = ByteBuffer.allocate(300);
        read.put((byte) 7);
        bytes.read(from, read);
        byte[] there = Arrays.copyOfRange(expected, from, Math.min(from + 299, written));
        assertThat(Arrays.copyOfRange(read.array(), 1, read.position())).isEqualTo(there);
      }
    }
  }
}
