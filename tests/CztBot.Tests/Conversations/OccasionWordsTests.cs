using CztBot.Conversations;

namespace CztBot.Tests.Conversations;

/// <summary>What the delivery log gives as 缘由 is Chinese, whatever the ledger keeps.</summary>
public sealed class OccasionWordsTests
{
    [Theory]
    [InlineData("Opening@2020-09-01", "开启通知（2020年9月1日）")]
    [InlineData("AfterDue@2019-12-06", "逾期提醒（2019年12月6日）")]
    [InlineData("Nudge@2020-01-09", "催办（2020年1月9日）")]
    [InlineData("update@2020-01-09T10:30", "更新（2020年1月9日10:30）")]
    [InlineData("due@2020-01-16", "简报日（2020年1月16日）")]
    [InlineData("eve", "简报日前1个工作日")]
    [InlineData("issue", "签发")]
    [InlineData("v12", "第12版")]
    [InlineData("level3", "第3级")]
    [InlineData("Overdue", "超期")]
    [InlineData("Key, Returned", "重点交办、多次退回重办")]
    [InlineData("2020-08-03", "2020年8月3日")]
    [InlineData("2020-01-10T10:30", "2020年1月10日10:30")]
    [InlineData("2020-06", "2020年6月")]
    [InlineData("something", "")]
    public void An_occasion_is_told_in_words(string kept, string told) => OccasionWords.Of(kept).ShouldBe(told);
}
