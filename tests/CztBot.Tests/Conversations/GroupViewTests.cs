using System.Text.Json;
using CztBot.Conversations;

namespace CztBot.Tests.Conversations;

/// <summary>What a group gets to see of a card.</summary>
public sealed class GroupViewTests
{
    [Fact]
    public void A_number_that_somebody_typed_is_left_out_and_an_id_with_such_digits_stays()
    {
        const string looksLikeANumber = "0190a132-1381-7139-8123-45670abc1381";
        var shown = GroupView.Of(Card(("text", "请拨打13800138000。"), ("request", looksLikeANumber)));

        var data = shown.ShouldBeOfType<Reply.Card>().Data;
        data.GetProperty("text").GetString().ShouldBe("请拨打［联系方式略］。");
        data.GetProperty("request").GetString().ShouldBe(looksLikeANumber);
    }

    private static Reply.Card Card(params (string Key, string Value)[] data) =>
        new("common/notice", JsonSerializer.SerializeToElement(data.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal)));
}
