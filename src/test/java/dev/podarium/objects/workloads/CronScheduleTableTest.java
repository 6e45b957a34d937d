package dev.podarium.objects.workloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.objects.workloads.CronField.Bounds;
import dev.podarium.objects.workloads.CronSchedule.ByCalendar;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: robfig/cron, v3, spec_test.go, parser_test.go, constantdelay_test.go */
class CronScheduleTableTest {

  @TestFactory
  Stream<DynamicTest> schedulesRecurAsCronHasThem() {
    return Conformance.tests("cron-schedule", CronScheduleTableTest::check);
  }

  private static void check(Case one) {
    switch (String.valueOf(one.given().get("op"))) {
      case "next" -> checkNext(one);
      case "activation" -> checkActivation(one);
      case "field" -> checkField(one);
      case "parse" -> checkParsed(one);
      default -> throw new AssertionError(one.given());
    }
  }

  private static String text(Case one, String field) {
    return String.valueOf(one.given().get(field));
  }

  private static void checkNext(Case one) {
    var after = OffsetDateTime.parse(text(one, "after"));
    var zone =
        one.given().containsKey("timeZone") ? ZoneId.of(text(one, "timeZone")) : after.getOffset();
    var next = CronSchedule.of(text(one, "schedule")).next(after.toInstant(), zone);
    var expected = String.valueOf(one.expected().get("next"));
    if (expected.equals("never")) {
      assertThat(next).isEmpty();
    } else {
      assertThat(next).contains(OffsetDateTime.parse(expected).toInstant());
    }
  }

  private static void checkActivation(Case one) {
    var time = OffsetDateTime.parse(text(one, "time")).toInstant();
    var next = CronSchedule.of(text(one, "schedule")).next(time.minusSeconds(1), ZoneOffset.UTC);
    assertThat(next.filter(time::equals).isPresent()).isEqualTo(one.expected().get("fires"));
  }

  private static void checkField(Case one) {
    var bounds = new Bounds(number(one, "min"), number(one, "max"));
    var problem = one.expected().get("errorContains");
    if (problem != null) {
      assertThatThrownBy(() -> CronField.of(text(one, "field"), bounds))
          .hasMessageContaining(problem.toString());
      return;
    }
    var field = CronField.of(text(one, "field"), bounds);
    assertThat(field.numbers()).isEqualTo(one.expected().get("values"));
    assertThat(field.star()).isEqualTo(one.expected().get("star"));
  }

  private static int number(Case one, String field) {
    return Integer.parseInt(text(one, field));
  }

  private static void checkParsed(Case one) {
    var problem = one.expected().get("errorContains");
    if (problem != null) {
      assertThat(CronSchedule.problem(text(one, "schedule")).orElseThrow())
          .contains(problem.toString());
      return;
    }
    var read = (ByCalendar) CronSchedule.of(text(one, "schedule"));
    Map.of(
            "minutes", read.minutes(),
            "hours", read.hours(),
            "daysOfMonth", read.daysOfMonth(),
            "months", read.months(),
            "daysOfWeek", read.daysOfWeek())
        .forEach(
            (name, field) ->
                assertThat(field.star() ? "*" : field.numbers())
                    .as(name)
                    .isEqualTo(one.expected().get(name)));
    var zone = one.expected().get("timeZone");
    assertThat(read.zone()).isEqualTo(zone == null ? null : zoneOf(zone.toString()));
  }

  private static ZoneId zoneOf(String name) {
    return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
  }
}
