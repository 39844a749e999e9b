using CztBot.Conversations;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.edit: a person's text over the machine's; compiling again keeps it.</summary>
public sealed class EditSection(Database database, BulletinDesk desks) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        if (refusal is not null) return refusal;
        if (file!.Issued) return OpenBulletin.Show(turn, file, "简报已经签发，内容不能更改，刚才的修改没有保存。");
        if (OpenSection.Find(file, press.Text("section")) is not { } machine)
            return OpenBulletin.Show(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
        var text = press.Text("restore") == "true" ? "" : ReportForm.Clean(press.Text("text"));
        if (text.Length > ReportForm.MaxText)
            return OpenSection.Show(file, machine, text, $"“{machine.Heading}”有{text.Length}字，最多{ReportForm.MaxText}字，没有保存。");
        if (text.Length == 0 && press.Text("restore") != "true")
            return OpenSection.Show(file, machine, machine.Text, "内容不能为空，没有保存。不需要修改的，请按“恢复底稿”。");
        if (text == machine.Text) text = "";
        var written = await database.WriteAsync(turn.Actor, work => BulletinStore.EditAsync(
            work, file.Round.Month, machine.Key, text, machine.Text, press.Number("version") ?? -1), cancellation);
        var (now, _) = await desks.OpenAsync(turn, press.Month);
        return written
            ? OpenBulletin.Show(turn, now!, text.Length == 0 ? $"“{machine.Heading}”已恢复为系统底稿。" : $"“{machine.Heading}”已保存。")
            : OpenSection.Show(now!, machine, text, "这一部分刚被别人修改，您的内容没有保存，仍在下面；请对照现在的内容后再保存。");
    }
}
