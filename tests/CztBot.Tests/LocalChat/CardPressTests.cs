namespace CztBot.Tests.LocalChat;

public sealed class CardPressTests
{
    private const string Opening = "2019-12-02T09:00:00+08:00";

    [Fact]
    public async Task A_press_is_a_turn_of_the_bot_whose_card_takes_the_old_ones_place()
    {
        await using var world = await ChatWorld.StartAsync();
        await world.MoveToAsync(Opening);
        var client = await world.EnterAsync();
        var before = await client.ReadAsync();
        var digest = before.Activities[0];
        using var stream = await client.StreamAsync(before.Watermark);

        await client.SubmitAsync(Chat.Buttons(digest, "填报")[0]);
        var form = await stream.UntilAsync(activity => Chat.Shows(activity, "存草稿"));
        ShouldStandInThePlaceOf(digest, form);

        await client.SubmitAsync(Chat.Buttons(form, "提交")[0], ("progress", "完成路基施工。"), ("status", "正常推进"), ("noProblem", "true"), ("nextSteps", "招标。"));
        var receipt = await stream.UntilAsync(activity => Chat.Shows(activity, "已收到"));
        ShouldStandInThePlaceOf(digest, receipt);
    }

    [Fact]
    public async Task A_card_that_changed_more_than_once_is_replayed_as_it_is_now()
    {
        await using var world = await ChatWorld.StartAsync();
        await world.MoveToAsync(Opening);
        var client = await world.EnterAsync();
        var digest = (await client.ReadAsync()).Activities[0];
        using var stream = await client.StreamAsync();
        await client.SubmitAsync(Chat.Buttons(digest, "填报")[0]);
        var form = await stream.UntilAsync(activity => Chat.Shows(activity, "存草稿"));
        await client.SubmitAsync(Chat.Buttons(form, "提交")[0], ("progress", "完成路基施工。"), ("status", "正常推进"), ("noProblem", "true"), ("nextSteps", "招标。"));
        await stream.UntilAsync(activity => Chat.Shows(activity, "已收到"));

        var replayed = (await client.ReadAsync()).Activities.Where(activity => activity.GetProperty("id").ValueEquals(digest.GetProperty("id").GetString())).ToList();
        Chat.CardText(replayed.ShouldHaveSingleItem()).ShouldContain("已收到");
    }

    [Fact]
    public async Task A_refusal_is_a_sentence_below_and_the_card_stays()
    {
        await using var world = await ChatWorld.StartAsync();
        await world.MoveToAsync(Opening);
        var digest = (await (await world.EnterAsync()).ReadAsync()).Activities[0];
        var stranger = await world.EnterAsync("xu-lihua");
        using var stream = await stranger.StreamAsync();
        await stranger.SubmitAsync(Chat.Buttons(digest, "填报")[0]);

        var answer = await stream.UntilAsync(activity => Chat.IsFromBot(activity) && activity.TryGetProperty("text", out _));
        answer.GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        Chat.CardText((await (await world.EnterAsync()).ReadAsync()).Activities[0]).ShouldContain("任务5");
    }

    [Fact]
    public async Task A_long_text_is_counted_as_it_is_written()
    {
        await using var world = await ChatWorld.StartAsync();
        await world.MoveToAsync(Opening);
        var client = await world.EnterAsync();
        using var stream = await client.StreamAsync((await client.ReadAsync()).Watermark);

        // 180 kilobytes, and twice as many where each character were escaped.
        await client.SayAsync("帮助 " + new string('长', 60_000));

        Chat.CardText(await stream.UntilAsync(Chat.IsFromBot)).ShouldContain("我的任务");
    }

    private static void ShouldStandInThePlaceOf(System.Text.Json.JsonElement old, System.Text.Json.JsonElement now)
    {
        now.GetProperty("id").GetString().ShouldBe(old.GetProperty("id").GetString());
        now.GetProperty("timestamp").GetString().ShouldBe(old.GetProperty("timestamp").GetString());
    }
}
