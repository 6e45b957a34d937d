package dev.podarium.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.World;
import dev.podarium.api.Refusal;
import dev.podarium.cluster.Cluster;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A cluster that is begun anew is another branch: its revisions are not those of the one before.
 */
class BranchTest {

  private final EmbeddedCluster source =
      new EmbeddedCluster(() -> World.session(new Cluster(1, List.of())));

  @AfterEach
  void end() {
    source.close();
  }

  @Test
  void anAddressOfTheLifeBeforeLeadsNowhere() {
    var before = source.now().address();
    assertThat(before.branch()).isEqualTo(1);
    assertThat(source.at(before)).isPresent();

    source.time().orElseThrow().anew().join();

    assertThat(source.now().branch()).isEqualTo(2);
    assertThat(source.at(before)).isEmpty();
    assertThat(source.change(before)).isEmpty();
    assertThat(source.changes(before).complete()).isFalse();
    assertThat(source.changes(before).moment().branch()).isEqualTo(2);
    assertThatThrownBy(() -> source.watch(before, change -> {})).isInstanceOf(Refusal.class);
  }
}
