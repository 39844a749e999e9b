using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;

namespace CztBot.Bulletins;

/// <summary>bulletin.section: one section to edit.</summary>
public sealed class OpenSection(BulletinDesk desks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (file!.Issued) return OpenBulletin.Show(turn, file, "简报已经签发，内容不能更改。");
        // Cards of before the list named it section.
        return Find(file, press.Text("item") ?? press.Text("section")) is { } machine
            ? Show(file, machine, file.EditOf(machine.Key)?.Text ?? machine.Text, "")
            : OpenBulletin.Show(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
    }

    /// <summary>A section that holds text, or null.</summary>
    internal static BulletinSection? Find(BulletinFile file, string? key) =>
        file.Machine.Sections.FirstOrDefault(section => section.Key == key && !section.IsHeading);

    /// <param name="text">What stands in the field: nothing that was typed is lost.</param>
    internal static Reply Show(BulletinFile file, BulletinSection machine, string text, string notice)
    {
        var edit = file.EditOf(machine.Key);
        var (label, newer) = edit is not null && text != edit.Text ? ("现在的内容", edit.Text)
            : edit is not null ? (file.IsOutdated(machine) ? "底稿已更新为" : "系统底稿", machine.Text)
            : ("", "");
        var card = new SectionCard(
            machine.Heading, notice, CardString.Escape(newer), label, text, edit is not null,
            file.Round.Month.ToString(), machine.Key, $"{file.VersionOf(machine.Key)}");
        return Reply.Show("bulletins/section", card, BulletinCardJson.Default.SectionCard);
    }
}
