using System.Text.Json;
using CztBot.Core.Members;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

public sealed class EditingTests
{
    [Fact]
    public async Task An_edit_outlives_the_next_compilation_which_is_marked()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var section = await OpenAsync(world, clerk, "overview");
        await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", "本月总体平稳。"));

        await world.AcceptAsync("T07");

        var draft = (await world.SayAsync(clerk, "简报")).Text;
        draft.ShouldContain("本月总体平稳。");
        draft.ShouldContain("已编辑，底稿有更新");
        (await OpenAsync(world, clerk, "overview")).Text.ShouldContain("底稿已更新为");
    }

    [Fact]
    public async Task Restoring_gives_the_section_back_to_the_machine()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var section = await OpenAsync(world, clerk, "overview");
        await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", "本月总体平稳。"));

        var edited = await OpenAsync(world, clerk, "overview");
        var restore = edited.Buttons("bulletin.edit").Single(data => data.TryGetProperty("restore", out _));
        (await world.PressAsync(clerk, "bulletin.edit", restore, ("text", "本月总体平稳。"))).Text.ShouldContain("已恢复为系统底稿");

        (await world.SayAsync(clerk, "简报")).Text.ShouldContain("应报送进展32项");
    }

    [Fact]
    public async Task Of_two_editors_the_slower_keeps_the_text_and_sees_the_others()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var head = await world.PersonAsync(Roles.Head);
        var first = await OpenAsync(world, clerk, "next");
        var second = await OpenAsync(world, head, "next");

        await world.PressAsync(clerk, "bulletin.edit", first.Button("bulletin.edit"), ("text", "经办写的。"));
        var answer = await world.PressAsync(head, "bulletin.edit", second.Button("bulletin.edit"), ("text", "负责人写的。"));

        answer.Text.ShouldContain("刚被别人修改");
        answer.Text.ShouldContain("经办写的。");
        answer.Input("text").ShouldBe("负责人写的。");
        (await world.SayAsync(clerk, "简报")).Text.ShouldContain("经办写的。");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_text_is_refused_and_the_section_stays(string text)
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var section = await OpenAsync(world, clerk, "overview");

        (await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", text))).Text.ShouldContain("内容不能为空，没有保存");
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_whole_with_the_reason()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var section = await OpenAsync(world, clerk, "overview");
        var text = new string('长', 2001);

        var answer = await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", text));

        answer.Text.ShouldContain("有2001字，最多2000字，没有保存");
        answer.Input("text").ShouldBe(text);
    }

    [Fact]
    public async Task Markup_in_an_edit_is_shown_as_it_was_typed()
    {
        await using var world = await BulletinWorld.StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var section = await OpenAsync(world, clerk, "next");
        await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", "**加粗** <b>标签</b> [链接](http://x)"));

        (await OpenAsync(world, clerk, "next")).Input("text").ShouldBe("**加粗** <b>标签</b> [链接](http://x)");
        (await PreviewAsync(world, clerk, "bulletin")).ShouldContain(@"\\*\\*加粗\\*\\*");
    }

    [Theory]
    [InlineData("bulletin", true)]
    [InlineData("circular", false)]
    public async Task The_preview_shows_each_form_as_its_readers_will_see_it(string form, bool showsLeadersMatters)
    {
        await using var world = await BulletinWorld.StartAsync();

        var preview = await PreviewAsync(world, await world.PersonAsync(Roles.Clerk), form);

        preview.ShouldContain("预览稿，尚未签发");
        preview.Contains(BulletinWorld.ForLeaders, StringComparison.Ordinal).ShouldBe(showsLeadersMatters);
    }

    [Theory]
    [InlineData("bulletin.open")]
    [InlineData("bulletin.section")]
    [InlineData("bulletin.edit")]
    [InlineData("bulletin.preview")]
    [InlineData("bulletin.publish")]
    [InlineData("bulletin.status")]
    [InlineData("bulletin.resend")]
    public async Task Whoever_is_not_of_the_secretariat_is_refused_at_every_button(string verb)
    {
        await using var world = await BulletinWorld.StartAsync();
        var data = JsonSerializer.SerializeToElement(new { month = "2019-11", section = "overview", text = "改动", version = "0" });

        foreach (var person in (string[])[await world.ContactAsync("长沙/住建"), await world.PersonAsync(Roles.Leader), await world.PersonAsync(Roles.Coordinator)])
            (await world.PressAsync(person, verb, data)).Sentence.ShouldContain("您没有这项权限");
    }

    private static async Task<string> PreviewAsync(BotWorld world, string person, string form)
    {
        var draft = await world.SayAsync(person, "简报");
        return (await world.PressAsync(person, "bulletin.preview", draft.Buttons("bulletin.preview").Single(data => data.GetProperty("form").GetString() == form))).Card!.Value.ToString();
    }

    private static async Task<Answer> OpenAsync(BotWorld world, string person, string section)
    {
        var draft = await world.SayAsync(person, "简报");
        return await world.SectionAsync(person, draft, "bulletin.section", section);
    }
}
