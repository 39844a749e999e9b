using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Storage;
using CztBot.Tests.World;

namespace CztBot.Tests.Bulletins;

/// <summary>A report is corrected after its bulletin was signed: nothing of it leaves unsigned.</summary>
public sealed class CorrectionTests
{
    private const string Issued = "完成路基工程";
    private const string Corrected = "完成路面工程";
    private static readonly Month December = new(2019, 12);

    [Fact]
    [Trait("Rule", "R59")]
    public async Task A_group_hears_the_issued_text_until_a_signed_bulletin_tells_of_the_correction()
    {
        await using var world = await StartAsync();
        var clerk = await world.PersonAsync(Roles.Clerk);
        var issued = await world.Get<BulletinStore>().FindAsync(Moves.November);

        (await CorrectAsync(world)).Text.ShouldContain("更正情况列入下期简报");
        await ShouldHearAsync(world, clerk, Issued);
        await world.MoveToAsync("2020-01-16T09:00");
        await ShouldHearAsync(world, clerk, Issued);
        (await world.SignAsync()).Text.ShouldContain("已签发");

        var body = (await world.Get<BulletinStore>().FindAsync(December))!.Body;
        body.ShouldContain($"2019年11月月报原文“{Issued}”，更正为“{Corrected}”。原因：笔误。");
        var told = await world.SayInGroupAsync(clerk, "任务5进展");
        told.Text.ShouldContain(Corrected);
        told.Text.ShouldContain("有更正");
        (await world.StoredAsync("T05"))!.AsIssued.ShouldBeNull();
        (await world.Get<ReportStore>().VersionsAsync(Moves.November, "T05"))[^1].Action.ShouldBe("更正已刊发");
        (await world.Get<BulletinStore>().FindAsync(Moves.November)).ShouldBe(issued);
    }

    [Fact]
    [Trait("Rule", "R31")]
    public async Task Those_who_write_or_oversee_it_read_the_correction_at_once_and_others_what_was_issued()
    {
        await using var world = await StartAsync();
        await CorrectAsync(world);

        foreach (var person in (string[])[await world.PersonAsync(Roles.Clerk), await world.ReporterAsync("T05")])
        {
            var told = await world.SayAsync(person, "任务5进展");
            told.Text.ShouldContain(Corrected);
            told.Text.ShouldContain("有更正");
        }

        var other = await world.SayAsync(await world.ContactAsync("长沙/金融"), "任务5进展");
        other.Text.ShouldContain(Issued);
        other.Text.ShouldNotContain("更正");
    }

    [Fact]
    [Trait("Rule", "R31")]
    public async Task What_is_corrected_while_the_next_bulletin_is_being_signed_is_not_lost()
    {
        await using var world = await StartAsync();
        await world.MoveToAsync("2020-01-16T09:00");
        var head = await world.PersonAsync(Roles.Head);
        var seen = (await world.SayAsync(head, "签发")).Button("bulletin.sign");

        await CorrectAsync(world);

        (await world.PressAsync(head, "bulletin.sign", seen, ("confirmed", "true"))).Text.ShouldContain("没有签发");
        (await world.SignAsync()).Text.ShouldContain("已签发");
        (await world.Get<BulletinStore>().FindAsync(December))!.Body.ShouldContain(Corrected);
    }

    [Fact]
    [Trait("Rule", "R59")]
    public async Task A_correction_that_the_editor_took_out_waits_for_the_next_bulletin()
    {
        await using var world = await StartAsync();
        await CorrectAsync(world);
        await world.MoveToAsync("2020-01-16T09:00");
        var clerk = await world.PersonAsync(Roles.Clerk);
        var draft = await world.SayAsync(clerk, "简报");
        var section = await world.SectionAsync(clerk, draft, "bulletin.section", "corrections");
        (await world.PressAsync(clerk, "bulletin.edit", section.Button("bulletin.edit"), ("text", "本期没有更正。"))).Text.ShouldContain("已保存");

        await world.SignAsync();

        (await world.StoredAsync("T05"))!.AsIssued!.Progress.ShouldBe($"{Issued}。");
        await ShouldHearAsync(world, clerk, Issued);
    }

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BulletinWorld.StartAsync();
        await world.SignAsync();
        return world;
    }

    private static async Task<Answer> CorrectAsync(BotWorld world) => await world.PressAsync(
        await world.PersonAsync(Roles.Clerk), "report.correct", (await world.ReviewAsync("T05")).Button("report.correct"), ("text", $"{Corrected}。"), ("correctReason", "笔误"));

    private static async Task ShouldHearAsync(BotWorld world, string person, string text)
    {
        var told = await world.SayInGroupAsync(person, "任务5进展");
        told.Text.ShouldContain(text);
        told.Text.ShouldNotContain("更正");
    }
}
