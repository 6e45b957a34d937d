package dev.podarium.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finds the holes: what a kind of the cluster is not described by, on the side of each. */
class CompleteKindsTest {

  private static final Collection<Kind> KINDS = Kinds.BUILT_IN.all();

  @ParameterizedTest
  @EnumSource
  void everyKindIsDescribedUnlessItIsSaidWhyNot(Side side) {
    var absent = KnownAbsence.on(side);
    assertThat(undescribed(side))
        .as("kinds without %s of which kinds/absent.txt does not say why", side)
        .allMatch(absent::contains);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSaidToBeAbsentIsAbsent(Side side) {
    var holes = undescribed(side);
    assertThat(KnownAbsence.on(side))
        .as("kinds that kinds/absent.txt says have no %s", side)
        .allMatch(holes::contains);
  }

  @Test
  void everyAbsenceHasItsReasonAndStandsOnce() {
    assertThat(KnownAbsence.all()).allMatch(absence -> absence.reason().length() > 10);
    assertThat(KnownAbsence.all().stream().map(each -> each.side() + " " + each.resource()))
        .doesNotHaveDuplicates();
  }

  private static TreeSet<String> undescribed(Side side) {
    return KINDS.stream()
        .filter(kind -> !side.describes(kind))
        .map(kind -> kind.resource().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
