package dev.podarium.objects.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables do not ask of schedules. */
class CronScheduleTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@every 1d | failed to parse duration @every 1d: time: unknown unit \"d\" in duration"
            + " \"1d\"",
        "@every 5 | failed to parse duration @every 5: time: missing unit in duration \"5\"",
        "TZ=Mars/Base 0 * * * * | provided bad location Mars/Base: unknown time zone Mars/Base",
        "CRON_TZ=/etc 0 * * * * | provided bad location /etc: time: invalid location name",
        "TZ=UTC | expected exactly 5 fields, found 0: []",
        "0 0 * * 7 | end of range (7) above maximum (6): 7",
        "0/0 * * * * | step of range should be a positive number: 0/0"
      })
  void whatIsWrongIsSaidInTheWordsOfCron(String schedule, String problem) {
    assertThat(CronSchedule.problem(schedule)).contains(problem);
  }

  @ParameterizedTest(name = "{0} {1} after {2}")
  @CsvSource({
    "America/Sao_Paulo, 0 0 * * *, 2018-11-03T12:00:00Z, 2018-11-05T02:00:00Z",
    "America/Sao_Paulo, 0 12 * * *, 2018-11-03T15:00:00Z, 2018-11-04T14:00:00Z",
    "Europe/London, 30 1 * * *, 2025-03-29T12:00:00Z, 2025-03-31T00:30:00Z",
    "Asia/Kathmandu, 0 * * * *, 2026-01-01T08:00:00Z, 2026-01-01T08:15:00Z",
    "UTC, '*/61 * * * *', 2026-01-01T08:00:00Z, 2026-01-01T09:00:00Z",
    "UTC, @every 500ms, 2026-01-01T08:00:00.7Z, 2026-01-01T08:00:01Z"
  })
  void clocksThatAreChangedAreFollowed(String zone, String schedule, Instant after, Instant next) {
    assertThat(CronSchedule.of(schedule).next(after, ZoneId.of(zone))).contains(next);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"', * * * *'", "'* , * * *'", "'0 0 , * *'", "'0 0 31 2 *'"})
  void whatNeverComesIsFoundOutSoon(String schedule) {
    assertThat(CronSchedule.of(schedule).next(Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
  }
}
