package dev.podarium.workbench.editor.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.workbench.frame.sides.Row;
import dev.podarium.workbench.frame.sides.Row.Sort;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is shown of two texts that differ. */
class ComparisonTest {

  @Test
  void aDifferenceStandsBetweenTheLinesAroundIt() {
    var disk = lines(1, 20);
    var comparison = Comparison.of(disk, disk.replace("line 10\n", "line ten\n"));

    assertThat(comparison.rows()).hasSize(7);
    assertThat(sorts(comparison)).containsOnlyOnce(Sort.CHANGED);
    assertThat(comparison.more()).isEmpty();
  }

  @Test
  void linesBetweenTwoDifferencesAreLeftOut() {
    var disk = lines(1, 60);
    var yours = disk.replace("line 5\n", "").replace("line 50\n", "line 50\nnew\n");

    assertThat(sorts(Comparison.of(disk, yours)))
        .containsOnlyOnce(Sort.REMOVED)
        .containsOnlyOnce(Sort.GAP)
        .containsOnlyOnce(Sort.ADDED);
  }

  @Test
  void aBreakAfterTheLastLineIsSaidInWords() {
    var comparison = Comparison.of("a: 1", "a: 1\n");

    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.more()).contains("the break after the last line");
  }

  @Test
  void ofManyDifferencesTheFirstAreShownAndItIsSaid() {
    var comparison =
        Assertions.assertTimeout(
            Duration.ofSeconds(60),
            () -> Comparison.of(lines(0, 200_000), lines(300_000, 500_000)));

    assertThat(comparison.rows()).hasSizeLessThanOrEqualTo(300);
    assertThat(comparison.more()).startsWith("They may differ in more lines");
  }

  @Test
  void ofALongLineTheBeginningIsShown() {
    var comparison = Comparison.of("a".repeat(1_000_000), "b".repeat(1_000_000));

    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.rows().getFirst().left().getFirst().text()).hasSizeLessThan(500);
  }

  private static List<Sort> sorts(Comparison comparison) {
    return comparison.rows().stream().map(Row::sort).toList();
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }
}
