package org.hvnet.tests.sim.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.hvnet.sim.capture.CaptureSink;
import org.hvnet.sim.capture.PcapngWriter;
import org.hvnet.sim.forwarding.Tag;
import org.hvnet.sim.network.ElementId;
import org.hvnet.tests.sim.support.Tap;
import org.junit.jupiter.api.Test;

/** The octets of a capture file, as the format's specification has them. */
class PcapngWriterTest {
  private static final String SECTION =
      "0a0d0d0a 1c000000 4d3c2b1a 0100 0000 ffffffffffffffff 1c000000";
  private static final String INTERFACE =
      "01000000 30000000 0100 0000 00000000"
          + " 0200 0a00 53776974636841 2e3234 0000"
          + " 0900 0100 09000000 00000000 30000000";
  private static final String ADDRESSES = "020000000002 020000000001";
  private static final String ZEROS_46 = "00".repeat(46);

  private static String octets(int tag, boolean outbound) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PcapngWriter writer = new PcapngWriter(out)) {
      int number = writer.addInterface("SwitchA.24");
      byte[] frame = Tap.frame(0x0200_0000_0001L, 0x0200_0000_0002L);
      writer.frame(number, 0x1_2345_6789L, frame, tag, outbound);
    }
    return HexFormat.of().formatHex(out.toByteArray());
  }

  @Test
  void anUntaggedFrameIsWrittenAsItIs() throws IOException {
    assertThat(octets(Tag.NONE, false))
        .isEqualTo(
            (SECTION
                    + INTERFACE
                    + "06000000 68000000 00000000 01000000 89674523 3c000000 3c000000"
                    + (ADDRESSES + "88b5" + ZEROS_46)
                    + "0200 0400 01000000 00000000 68000000")
                .replace(" ", ""));
  }

  @Test
  void aTaggedFrameHasItsTagBehindTheAddresses() throws IOException {
    assertThat(octets(Tag.of(2, 5), true))
        .isEqualTo(
            (SECTION
                    + INTERFACE
                    + "06000000 6c000000 00000000 01000000 89674523 40000000 40000000"
                    + (ADDRESSES + "8100 a002 88b5" + ZEROS_46)
                    + "0200 0400 02000000 00000000 6c000000")
                .replace(" ", ""));
  }

  @Test
  void theNameOfACaptureLeadsNowhereElse() {
    assertThat(CaptureSink.fileName(ElementId.of("SwitchA", "24"))).isEqualTo("SwitchA.24.pcapng");
    assertThat(CaptureSink.fileName(ElementId.of("..", "..", "etc/x_y\\z")))
        .isEqualTo("......etc_2fx_5fy_5cz.pcapng");
    assertThat(CaptureSink.fileName(ElementId.of("Büro 1"))).isEqualTo("B_c3_bcro_201.pcapng");
  }
}
