package org.hvnet.tests.sim.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.hvnet.tests.sim.host.ReferenceLoad.Counts;
import org.hvnet.tests.sim.host.ReferenceLoad.Size;
import org.junit.jupiter.api.Test;

/** The exact numbers of frame-hops that other simulators count for the same load. */
class ReferenceLoadTest {
  @Test
  void theSmallLoadTakesExactlyAsManyFrameHopsAsElsewhere() {
    assertThat(new ReferenceLoad(Size.SMALL).run()).isEqualTo(new Counts(824, 1_080_000, 0));
  }

  @Test
  void theMediumLoadTakesExactlyAsManyFrameHopsAsElsewhere() {
    assertThat(new ReferenceLoad(Size.MEDIUM).run()).isEqualTo(new Counts(51_908, 1_077_000, 0));
  }
}
