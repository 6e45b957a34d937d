package dev.podarium.workbench.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleGroupTest {

  private final List<ExampleGroup> groups = ExampleGroup.all();

  @Test
  void everyExampleIsInOneGroupAndNoGroupIsTooLongForASmallScreen() {
    assertThat(groups.stream().flatMap(group -> group.examples().stream()))
        .containsExactlyInAnyOrderElementsOf(Example.all());
    assertThat(groups).allSatisfy(group -> assertThat(group.examples()).hasSizeBetween(1, 14));
  }

  @Test
  void anExampleIsFiledUnderTheWorkloadThatItIsAbout() {
    assertThat(titles("Deployments and ReplicaSets"))
        .startsWith("Nginx deployment", "Acquisition")
        .contains("Rollover", "Canary");
    assertThat(titles("StatefulSets")).contains("Stateful web");
    assertThat(titles("Autoscaling")).contains("Autoscaling").doesNotContain("Rollover");
  }

  private List<String> titles(String group) {
    return groups.stream()
        .filter(each -> each.title().equals(group))
        .flatMap(each -> each.examples().stream())
        .map(Example::title)
        .toList();
  }
}
