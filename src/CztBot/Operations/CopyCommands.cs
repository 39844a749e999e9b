using System.CommandLine;
using System.Globalization;
using CztBot.Storage;
using Spectre.Console;

namespace CztBot.Operations;

/// <summary>backup FILE, restore FILE, migrate-data --to CONNECTION: the whole database as a whole, on SQLite and PostgreSQL alike.</summary>
public static class CopyCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件，不能已经存在" };
        var command = new Command("backup", "备份数据库，服务不用停") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var (place, to) = (Place(parsed), parsed.GetValue(file)!);
            var report = await CopyProgress.ShowAsync("备份", progress =>
                place.Shared ? Storage.Backup.OfPostgresAsync(place.PostgreSql, to, progress) : Storage.Backup.OfFileAsync(place.File, to));
            Console.WriteLine($"已备份到 {to}：{report.Tables.Count}张表，{report.Rows}行。");
            return 0;
        }));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "备份文件" };
        var command = new Command("restore", "用备份替换现有数据；先停止服务，原有数据另存") { file };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var (place, from) = (Place(parsed), parsed.GetValue(file)!);
            var aside = $"{place.File}.before-restore-{TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}";
            var report = await CopyProgress.ShowAsync("恢复", progress => place.Shared
                ? Storage.Restore.ToPostgresAsync(from, place.PostgreSql, aside, progress)
                : Storage.Restore.ToFileAsync(from, place.File, aside));
            if (!report.Same) throw new UserErrorException("恢复后的数据与备份不一致，没有改动数据库，请换一份备份。");
            Console.WriteLine($"已恢复{report.Tables.Count}张表，{report.Rows}行。");
            if (File.Exists(aside)) Console.WriteLine($"原有数据另存为 {aside}，确认无误后可以删除。");
            return 0;
        }));
        return command;
    }

    public static Command MigrateData()
    {
        var to = new Option<string>("--to") { Description = "空的 PostgreSQL 数据库的连接串", Required = true };
        var command = new Command("migrate-data", "把 SQLite 数据迁移到 PostgreSQL；先停止服务") { to };
        command.SetAction((parsed, _) => CommandLine.Guard(async () =>
        {
            var place = Place(parsed);
            var report = await CopyProgress.ShowAsync("迁移", progress => Storage.Restore.MoveAsync(place.File, parsed.GetValue(to)!, progress));
            CopyProgress.Print(report);
            if (!report.Same) throw new UserErrorException("迁移后的数据与原数据不一致，没有写入目标数据库，请重试。");
            Console.WriteLine($"已迁移{report.Rows}行，逐表核对一致。请把 Dispatch:Database 设为这个连接串后再启动；原文件 {place.File} 没有改动。");
            return 0;
        }));
        return command;
    }

    private static DatabasePlace Place(ParseResult parsed)
    {
        var configuration = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration;
        return DatabasePlace.Of(CommandLine.Choice(parsed), Settings.Read(configuration));
    }
}
