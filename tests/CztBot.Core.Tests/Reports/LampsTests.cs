using CztBot.Core.Reports;

namespace CztBot.Core.Tests.Reports;

public sealed class LampsTests
{
    [Theory]
    [InlineData("进度滞后", Lamp.Green, false)]
    [InlineData("进度滞后", Lamp.Red, true)]
    [InlineData("严重滞后", Lamp.Yellow, true)]
    [InlineData("严重滞后", Lamp.None, false)]
    [InlineData("正常推进", Lamp.Red, true)]
    [InlineData("暂停", Lamp.None, true)]
    public void Between_yellow_and_red_the_secretariat_decides(string status, Lamp lamp, bool fits) => (Lamps.Contradiction(status, lamp) is null).ShouldBe(fits);

    [Theory]
    [InlineData("正常推进", null, null, Lamp.None, Lamp.Green)]
    [InlineData("进度滞后", null, null, Lamp.Green, Lamp.Yellow)]
    [InlineData("进度滞后", null, null, Lamp.Yellow, Lamp.Red)]
    [InlineData("严重滞后", null, null, Lamp.Green, Lamp.Red)]
    [InlineData("正常推进", "2019-11-30", "2019-12-31", Lamp.Green, Lamp.Yellow)]
    [InlineData("正常推进", "2019-10-30", "2019-12-31", Lamp.Green, Lamp.Red)]
    [InlineData("正常推进", "2019-12-31", "2019-12-31", Lamp.Green, Lamp.Green)]
    [InlineData("已完成", "2019-10-30", null, Lamp.Red, Lamp.Green)]
    [InlineData("暂停", "2019-10-30", null, Lamp.Red, Lamp.None)]
    public void A_lamp_is_proposed_from_the_word_and_the_promised_date(string status, string? promised, string? next, Lamp last, Lamp expected)
    {
        static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var content = new ReportContent { Status = status, NextDate = Date(next) };

        Lamps.Propose(content, Date(promised), last, new DateOnly(2019, 12, 5)).ShouldBe(expected);
    }
}
