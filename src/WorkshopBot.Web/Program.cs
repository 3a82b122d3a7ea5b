using WorkshopBot.Web.Commands;

return await CommandLine.RunAsync(args);
