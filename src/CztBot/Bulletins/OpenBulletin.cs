using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;

namespace CztBot.Bulletins;

/// <summary>bulletin.open: the draft with its sections, or what can be done with the issued one.</summary>
public sealed class OpenBulletin(BulletinDesk desks) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => ShowAsync(turn, press.Month, "");

    /// <summary>The desk of a month with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, Month? month, string notice)
    {
        var (file, refusal) = await desks.OpenAsync(turn, month);
        return refusal ?? Show(turn, file!, notice);
    }

    /// <summary>The sections of a month's draft to edit.</summary>
    public async Task<Reply> SectionsAsync(Turn turn, Month? month, int page)
    {
        var (file, refusal) = await desks.OpenAsync(turn, month);
        if (refusal is not null) return refusal;
        if (file!.Issued) return Show(turn, file, "简报已经签发，内容不能更改。");
        return SectionList.Show(
            Title(file), Rows(file).Where(row => !row.Section.IsHeading).Select(row => (row.Shown, row.Section.Key)), page, Edit(file.Round.Month), "bulletin.section", file.Round.Month.ToString(),
            NoticeAction.Of("返回", "bulletin.open", ("month", file.Round.Month.ToString())));
    }

    internal static Reply Show(Turn turn, BulletinFile file, string notice) =>
        new DraftCard(Title(file), Lead(file), notice + file.TemplateProblem, file.Issued ? [] : [.. Rows(file).Select(row => row.Shown)], Actions(turn, file)).ToReply().Traced(TraceBulletin.Button(file.Round.Month, circular: false));

    private static string Title(BulletinFile file) => file.Issued ? $"{BulletinNames.Issue(file.Paper)}简报已签发" : $"{file.Round.Month.Chinese}简报（草稿）";

    private static string Edit(Month month) => $"简报 {SectionList.Word} {month}";

    private static string Lead(BulletinFile file)
    {
        var totals = file.Totals;
        var counts = $"应报{totals.Expected}项，已报{totals.Received}项，未报{totals.Missing}项；已核定{totals.Verified}项，待核定{totals.Waiting}项，退回中{totals.Returned}项。";
        return file.Issued ? counts + "报告已锁定。" : counts + $"只编入已核定的内容，{file.Round.BulletinOn:M月d日}前应印发{(file.Round.BulletinReason.Length > 0 ? $"（负责人调整，理由：{CardString.Escape(Clause.Of(file.Round.BulletinReason))}）" : "")}。";
    }

    private static IEnumerable<(DraftRow Shown, BulletinSection Section)> Rows(BulletinFile file) =>
        file.Machine.Numbered().Zip(file.Paper.Sections, (machine, section) => (Row(file, machine.Heading, machine.Section, section), section));

    private static DraftRow Row(BulletinFile file, string heading, BulletinSection machine, BulletinSection section)
    {
        var outdated = file.IsOutdated(machine);
        var edited = file.EditOf(section.Key) is not null;
        return DraftRow.Of(
            heading, section.Text,
            [section.LeadersOnly ? "仅报领导，不进通报" : section is { Edited: true, ForUnits: not null } ? "含只报领导的内容，通报用系统底稿" : "", outdated ? "已编辑，底稿有更新" : edited ? "已编辑" : ""], outdated);
    }

    private static List<NoticeAction> Actions(Turn turn, BulletinFile file)
    {
        var month = ("month", file.Round.Month.ToString());
        List<NoticeAction> actions =
        [
            .. file.Issued ? [] : (NoticeAction[])[SectionList.Button(Edit(file.Round.Month))],
            NoticeAction.Of(file.Issued ? "查看简报" : "预览简报", "bulletin.preview", month, ("form", "bulletin")),
            NoticeAction.Of(file.Issued ? "查看通报" : "预览通报", "bulletin.preview", month, ("form", "circular")),
            NoticeAction.Of("查看版面", "bulletin.pages", month, ("form", "bulletin")),
        ];
        if (!file.Issued && turn.Caller.MaySign)
        {
            actions.Add(NoticeAction.Of("签发", "bulletin.sign", month, ("stamp", file.Stamp)));
            actions.Add(NoticeAction.Of("调整印发日期", "bulletin.redate", month));
        }

        if (file.Issued) actions.Add(NoticeAction.Of("发布和送达", "bulletin.status", month));
        return actions;
    }
}
